export function freshBuild(
  name: 'excel' | 'workbench' | 'test-pane' | 'test-grid',
  page: string,
  building?: () => void,
  script?: string,
): string;
