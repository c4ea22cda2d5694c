import type { Options } from '../options/table.ts';
import { type Book, type Digest, fingerprintOfText } from '../pool/digest.ts';
import { Notebook } from '../pool/notebook.ts';
import { emptyBook, type Parcel, unpack } from '../pool/parcel.ts';
import type { Scribe } from '../pool/profile/index.ts';
import { Levels } from '../pool/sharing.ts';
import { tokeniserOf } from '../text/unit.ts';
import { Thread, threads } from './thread.ts';
import { tidy } from './tidy.ts';

/** What a thread is handed to digest texts. */
export interface DigestTask {
  unit: Options['unit'];
  characters: Options['characters'];
  mostGrams: number;
}

/** Texts to digest; how many kept words there are at which share; or the end, at which so large a share is kept. */
export type DigestOrder =
  | { texts: readonly string[]; tokens: readonly (readonly number[] | undefined)[] }
  | { levels: true }
  | { kept: number };
export type DigestAnswer = readonly string[] | Record<'words' | 'pairs', Float64Array> | Parcel;

/** So many characters are sent at once, and so many messages at most wait for each thread. */
const CHARACTERS = 2 ** 18;
const WAITING = 4;

/** With fewer characters in all no other thread is started. */
const WORTHWHILE = 2 ** 22;

/** Other threads write the digests; null where there are none. */
export function scribes(options: Options, mostGrams: number): Scribe | null {
  const others = threads(options);
  return others > 1 ? new Scribes(options, mostGrams, others) : null;
}

/** The book that a thread writes, and how many outputs are to stand in it. */
interface Hand {
  thread: Thread<DigestOrder, DigestAnswer>;
  book: Book;
  outputs: number;
}

/** Texts on their way to a thread. */
interface Batch {
  texts: string[];
  tokens: (readonly number[] | undefined)[];
  told: ((print: string) => void)[];
}

const empty = (): Batch => ({ texts: [], tokens: [], told: [] });

class Scribes implements Scribe {
  private readonly task: DigestTask;
  private readonly others: number;
  private readonly first = emptyBook();
  private hands: Hand[] = [];
  private hand: Hand | null = null;
  private batch = empty();
  private characters = 0;
  private outputs = 0;
  private readonly sent = new Set<Promise<void>>();
  private waiter: (() => void) | null = null;
  private failed: Error | null = null;

  constructor({ unit, characters }: Options, mostGrams: number, others: number) {
    this.task = { unit, characters, mostGrams };
    this.others = others;
  }

  digest(text: string, tokens: readonly number[] | undefined, told: (print: string) => void): Digest {
    const { batch, hand } = this;
    batch.texts.push(text);
    batch.tokens.push(tokens);
    batch.told.push(told);
    this.characters += text.length;
    const digest = { book: hand?.book ?? this.first, at: hand === null ? this.outputs++ : hand.outputs++ };
    if (hand !== null && this.characters > CHARACTERS) this.flush(hand);
    if (hand === null && this.characters > WORTHWHILE) this.start();
    return digest;
  }

  room(): Promise<void> | null {
    if (this.failed !== null) return Promise.reject(this.failed);
    if (this.hand === null || this.hand.thread.pending < WAITING) return null;
    return new Promise((resolve) => {
      this.waiter = resolve;
    });
  }

  async finish(): Promise<void> {
    if (this.hand === null) return this.writeAlone();
    this.flush(this.hand);
    try {
      await Promise.all(this.sent);
      if (this.failed !== null) throw this.failed;
      const { mostGrams } = this.task;
      const levels = { words: new Levels(), pairs: new Levels() };
      for (const { thread } of this.hands) {
        const counted = (await thread.send({ levels: true })) as Record<'words' | 'pairs', Float64Array>;
        levels.words.addAll(counted.words);
        levels.pairs.addAll(counted.pairs);
      }
      const kept = levels.pairs.share(levels.words.share(1, mostGrams), mostGrams);
      for (const { thread, book } of this.hands) unpack((await thread.send({ kept })) as Parcel, book);
    } finally {
      this.end();
      tidy();
    }
  }

  end(): void {
    for (const { thread } of this.hands) thread.end();
  }

  /** There are so few texts that this thread is done before others have begun. */
  private writeAlone(): void {
    const { unit, characters, mostGrams } = this.task;
    const notebook = new Notebook(tokeniserOf(unit, characters), mostGrams);
    const { texts, tokens, told } = this.batch;
    for (const [i, text] of texts.entries()) {
      notebook.digest(text, tokens[i]);
      told[i](fingerprintOfText(text));
    }
    unpack(notebook.parcel(), this.first);
  }

  private start(): void {
    const { task, others } = this;
    this.hands = Array.from({ length: others }, (_, i) => ({
      thread: new Thread<DigestOrder, DigestAnswer>({ job: 'digest', task }),
      book: i === 0 ? this.first : emptyBook(),
      outputs: 0,
    }));
    this.hands[0].outputs = this.outputs;
    this.flush(this.hands[0]);
  }

  /** Sends what is there, and goes on to the thread that has least to do. */
  private flush({ thread }: Hand): void {
    const { texts, tokens, told } = this.batch;
    if (texts.length > 0) {
      const answered = thread.send({ texts, tokens }).then(
        (prints) => {
          for (const [i, print] of (prints as readonly string[]).entries()) told[i](print);
        },
        (error) => {
          this.failed ??= error;
        },
      );
      this.sent.add(answered);
      void answered.then(() => {
        this.sent.delete(answered);
        this.waiter?.();
        this.waiter = null;
      });
    }
    this.batch = empty();
    this.characters = 0;
    this.hand = this.hands.reduce((least, one) => (one.thread.pending < least.thread.pending ? one : least));
  }
}
