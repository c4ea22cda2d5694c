export const METRICS = [] as const;
export type MetricId = string;
