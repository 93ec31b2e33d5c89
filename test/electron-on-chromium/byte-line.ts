import { Socket } from 'node:net';
import { Deserializer, Serializer } from 'node:v8';

/** Messages to and from one other process, as a structured clone would carry them; a Buffer arrives as the bytes it is. */
export interface ByteLine {
  /** Throws, in Electron's words, for what cannot be cloned; does nothing when the other side is gone. */
  readonly send: (message: unknown) => void;
  /** As `send`, and wipes the bytes in `message`: for what is only handed on. */
  readonly handOn: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onEnd: (listener: () => void) => void;
}

/**
 * What comes out at the other end of Electron's IPC: a structured clone, in which a Buffer is a Uint8Array. Throws, in
 * Electron's words, for what cannot be cloned.
 */
export function cloneForIpc<T>(value: T): T {
  return unpack(pack(value).frame) as T;
}

/** As `cloneForIpc`, and wipes the bytes in `value`. */
export function moveForIpc<T>(value: T): T {
  return unpack(packToHandOn(value).frame) as T;
}

/** Where a child finds its end, and where its parent puts it. */
export const lineNumber = 3;

/** The line to the process that started this one. */
export const lineToParent = (): ByteLine => carry({ fd: lineNumber });

/** The line to a child whose stream of that number is a pipe. */
export const lineToChild = (child: { readonly stdio: readonly unknown[] }): ByteLine =>
  // A child's own stream reads into memory that nobody can wipe; the handle below it can be given a buffer of ours.
  carry({ handle: Reflect.get(child.stdio[lineNumber] as object, '_handle') as unknown });

/** What may be a view of bytes; the number of its kind stands in the message. */
const kinds = [
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

const LENGTHS = 8;
const AT_ONCE = 64 * 1024;

/**
 * Bytes travel behind the message they belong to. Node's own channel leaves copies of all that passes in memory that it
 * has given back; here each copy on the way is wiped as soon as the next one is made, as far as it is ours.
 */
function carry(end: { readonly fd: number } | { readonly handle: unknown }): ByteLine {
  const listeners: ((message: unknown) => void)[] = [];
  const endings: (() => void)[] = [];
  const take = gatherFrames((frame) => {
    const message = unpack(frame);
    for (const listener of listeners) listener(message);
  });
  const socket = new Socket({
    ...end,
    onread: {
      buffer: Buffer.alloc(AT_ONCE),
      callback: (count: number, buffer: Uint8Array) => {
        const read = buffer.subarray(0, count);
        take(read);
        read.fill(0);
        return true;
      },
    },
  });
  // The end says all there is to say.
  socket.on('error', () => undefined);
  socket.once('close', () => endings.forEach((tell) => tell()));
  const write = ({ frame }: Packed): void => {
    if (socket.writable) socket.write(frame, () => frame.fill(0));
  };
  return {
    send: (message) => write(pack(message)),
    handOn: (message) => write(packToHandOn(message)),
    onMessage: (listener) => void listeners.push(listener),
    onEnd: (listener) => void endings.push(listener),
  };
}

/** Answers a function that is given what is read, in pieces of any size, and passes on each frame once it is whole. */
function gatherFrames(onFrame: (frame: Buffer) => void): (read: Uint8Array) => void {
  const lengths = Buffer.alloc(LENGTHS);
  let frame: Buffer = lengths;
  let filled = 0;
  return (read) => {
    for (let at = 0; at < read.length;) {
      const piece = read.subarray(at, at + frame.length - filled);
      frame.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled < frame.length) return;
      filled = 0;
      if (frame === lengths) {
        frame = makeBytes(LENGTHS + lengths.readUInt32LE(0) + lengths.readUInt32LE(4));
        frame.set(lengths);
        filled = LENGTHS;
      } else {
        const whole = frame;
        frame = lengths;
        onFrame(whole);
      }
    }
  };
}

/** Memory that stays where it is: what is made small lies among the objects, and is copied when they are moved. */
const makeBytes = (length: number): Buffer<ArrayBuffer> => Buffer.from(new ArrayBuffer(length));

interface Packed {
  readonly frame: Buffer;
  readonly views: readonly ArrayBufferView[];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

class Packer extends Serializer {
  readonly views: ArrayBufferView[] = [];

  constructor() {
    super();
    // As documented; the typings leave it out.
    const treat = Reflect.get(this, '_setTreatArrayBufferViewsAsHostObjects') as (isWanted: boolean) => void;
    treat.call(this, true);
  }

  _writeHostObject(view: ArrayBufferView): void {
    this.views.push(view);
    this.writeUint32(
      Math.max(
        0,
        kinds.findIndex((kind) => view instanceof kind),
      ),
    );
    this.writeUint32(view.byteLength);
  }
}

function pack(message: unknown): Packed {
  const packer = new Packer();
  try {
    packer.writeHeader();
    packer.writeValue(message);
  } catch {
    throw new Error('An object could not be cloned.');
  }
  const head = packer.releaseBuffer();
  const tail = packer.views.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const frame = makeBytes(LENGTHS + head.length + tail);
  frame.writeUInt32LE(head.length, 0);
  frame.writeUInt32LE(tail, 4);
  frame.set(head, LENGTHS);
  head.fill(0);
  let at = LENGTHS + head.length;
  for (const view of packer.views) {
    frame.set(bytesOf(view), at);
    at += view.byteLength;
  }
  return { frame, views: packer.views };
}

function packToHandOn(message: unknown): Packed {
  const packed = pack(message);
  for (const view of packed.views) bytesOf(view).fill(0);
  return packed;
}

class Unpacker extends Deserializer {
  #behind: Buffer;

  constructor(head: Buffer, behind: Buffer) {
    super(head);
    this.#behind = behind;
  }

  _readHostObject(): ArrayBufferView {
    const kind = kinds[this.readUint32()] ?? Uint8Array;
    const length = this.readUint32();
    const bytes = makeBytes(length);
    bytes.set(this.#behind.subarray(0, length));
    this.#behind = this.#behind.subarray(length);
    return new kind(bytes.buffer);
  }
}

/** The frame is wiped. */
function unpack(frame: Buffer): unknown {
  const headEnd = LENGTHS + frame.readUInt32LE(0);
  const unpacker = new Unpacker(frame.subarray(LENGTHS, headEnd), frame.subarray(headEnd));
  unpacker.readHeader();
  const message: unknown = unpacker.readValue();
  frame.fill(0);
  return message;
}
