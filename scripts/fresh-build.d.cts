export function freshBuild(name: 'excel' | 'workbench', page: string, building?: () => void): string;
