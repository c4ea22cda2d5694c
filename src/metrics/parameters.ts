/**
 * What may be set of a metric: the size of a window, the convention of a reference implementation. Each parameter says
 * which values it takes and which is meant where nobody says otherwise.
 */
export type Parameter =
  | { kind: 'whole' | 'real'; low: number; high: number; default: number; about: string }
  | { kind: 'choice'; values: readonly string[]; default: string; about: string }
  | { kind: 'flag'; default: boolean; about: string }
  | { kind: 'name'; default: string; about: string };

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of parameters, each of its parameter's type. */
export type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends { values: readonly (infer V)[] }
    ? V
    : P[Name] extends { default: number }
      ? number
      : P[Name] extends { default: boolean }
        ? boolean
        : string;
};

/** Values of parameters whose types are not known here. */
export type Values = Readonly<Record<string, number | string | boolean>>;

/** A whole number from `low` to `high`. */
export function whole(low: number, high: number, fallback: number, about: string) {
  return { kind: 'whole', low, high, default: fallback, about } as const;
}

/** Any number from `low` to `high`. */
export function real(low: number, high: number, fallback: number, about: string) {
  return { kind: 'real', low, high, default: fallback, about } as const;
}

/** One of some words. */
export function choice<const V extends string>(values: readonly V[], fallback: NoInfer<V>, about: string) {
  return { kind: 'choice', values, default: fallback as string, about } as const;
}

export function flag(fallback: boolean, about: string) {
  return { kind: 'flag', default: fallback, about } as const;
}

/** Any name, such as that of a field. */
export function name(fallback: string, about: string) {
  return { kind: 'name', default: fallback, about } as const;
}

export function defaultsOf(parameters: Parameters): Values {
  return Object.fromEntries(Object.entries(parameters).map(([key, parameter]) => [key, parameter.default]));
}
