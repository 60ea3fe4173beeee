/** The newest wire version that this code speaks. Version 1 is the integration guide, word for word. */
export const PROTOCOL_VERSION = 2;

/** The REST header that announces the version of one connection; on the WebSocket address it is `protocol=`. */
export const PROTOCOL_HEADER = "x-worker-protocol";

/** Which version a peer announced. Absent or unreadable means 1; a newer one than ours is spoken to as ours. */
export function negotiateProtocol(announced: string | null | undefined): 1 | 2 {
  const version = Number(announced);
  return Number.isInteger(version) && version >= 2 ? 2 : 1;
}
