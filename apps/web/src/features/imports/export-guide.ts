export interface ExportGuide {
  readonly platform: string;
  readonly kind: string;
  readonly brings: string;
  readonly steps: readonly [string, string, string, string];
}
