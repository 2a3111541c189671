export interface Finding {
  readonly level: 'error' | 'warning' | 'recommendation';
  readonly text: string;
  readonly where?: string;
}
