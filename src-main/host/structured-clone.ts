import { Deserializer, Serializer } from 'node:v8';

// Between two Nodes a message would arrive with its buffers in one piece of memory that they share, now and then with
// the next message: nobody could give one back. These bytes are what Electron's lines carry: each buffer comes alone.

/** Throws a `DataCloneError` for what cannot be copied, such as functions. */
export function encodeMessage(message: unknown): Uint8Array {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(message);
  return serializer.releaseBuffer();
}

export function decodeMessage(bytes: Uint8Array): unknown {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}
