import type { Server } from 'node:http';

export function workbenchServer(folder: string): Server;
