import type { Server } from 'node:https';

export function excelServer(
  folder: string,
  credentials: { readonly key: Buffer | string; readonly cert: Buffer | string },
): Server;
