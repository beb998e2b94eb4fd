declare const peers: Record<string, (bytes: Uint8Array) => unknown>;
export default peers;
