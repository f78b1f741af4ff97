/**
 * The sounds themselves, made from waves and noise while they sound: no recordings, nobody's voice.
 * They belong to the program and have its licence (MIT).
 */
import type { Sound } from "./whatSounds.ts";

/** Plays one sound at a loudness of 0 to 1. */
export function play(context: AudioContext, sound: Sound, loudness: number): void {
  const out = context.createGain();
  // Twice as much is heard as twice as loud only on a curve.
  out.gain.value = loudness ** 2;
  out.connect(context.destination);
  SOUNDS[sound](context, out, context.currentTime + 0.01);
}

type Maker = (context: AudioContext, out: AudioNode, at: number) => void;

const SOUNDS: Readonly<Record<Sound, Maker>> = {
  /** Three clicks of a telegraph key: short, short, long. */
  dispatch(context, out, at) {
    for (const [after, length] of [
      [0, 0.045],
      [0.11, 0.045],
      [0.22, 0.13],
    ] as const) {
      tick(context, out, at + after);
      tick(context, out, at + after + length);
    }
  },
  /** A dull thud far off. */
  guns(context, out, at) {
    tone(context, out, { at, from: 74, to: 34, length: 0.5, loud: 0.8 });
    noise(context, out, { at, length: 0.6, below: 190, loud: 0.7 });
  },
  /** A sheet of paper laid on a desk. */
  card(context, out, at) {
    noise(context, out, { at, length: 0.13, below: 2600, loud: 0.16 });
    noise(context, out, { at: at + 0.09, length: 0.05, below: 900, loud: 0.2 });
  },
  /** A drawer that shuts: the part is over. */
  "end-of-turn"(context, out, at) {
    tone(context, out, { at, from: 196, to: 185, length: 0.18, loud: 0.22 });
    tone(context, out, { at: at + 0.16, from: 147, to: 139, length: 0.3, loud: 0.22 });
  },
};

/** Metal on metal, very short. */
function tick(context: AudioContext, out: AudioNode, at: number): void {
  tone(context, out, { at, from: 2100, to: 900, length: 0.018, loud: 0.3 });
}

interface Tone {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly loud: number;
}

function tone(context: AudioContext, out: AudioNode, { at, from, to, length, loud }: Tone): void {
  const wave = context.createOscillator();
  wave.frequency.setValueAtTime(from, at);
  wave.frequency.exponentialRampToValueAtTime(to, at + length);
  wave.connect(fading(context, out, at, length, loud));
  wave.start(at);
  wave.stop(at + length);
}

interface Noise {
  readonly at: number;
  readonly length: number;
  readonly below: number;
  readonly loud: number;
}

function noise(context: AudioContext, out: AudioNode, { at, length, below, loud }: Noise): void {
  const samples = context.createBuffer(1, Math.ceil(length * context.sampleRate), context.sampleRate);
  const data = samples.getChannelData(0);
  for (let sample = 0; sample < data.length; sample++) data[sample] = Math.random() * 2 - 1;
  const source = context.createBufferSource();
  source.buffer = samples;
  const filter = context.createBiquadFilter();
  filter.type = "lowpass";
  filter.frequency.value = below;
  source.connect(filter);
  filter.connect(fading(context, out, at, length, loud));
  source.start(at);
}

/** Begins at once and dies away. */
function fading(context: AudioContext, out: AudioNode, at: number, length: number, loud: number): GainNode {
  const gain = context.createGain();
  gain.gain.setValueAtTime(loud, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + length);
  gain.connect(out);
  return gain;
}
