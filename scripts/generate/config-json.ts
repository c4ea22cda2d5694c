import { configSchema } from '../../src/options/config-schema.ts';

export function configJson(): string {
  return `${JSON.stringify(configSchema(), null, 2)}\n`;
}
