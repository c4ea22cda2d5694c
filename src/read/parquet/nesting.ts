import type { SchemaElement, SchemaTree } from 'hyparquet';
import { LIMITS } from '../limits.ts';
import type { Column } from './column.ts';
import { Damage } from './page.ts';

/** A field of the schema: a value, a group of fields, a list or a map. */
export interface Node {
  name: string;
  element: SchemaElement;
  /** From the root to itself. */
  path: SchemaTree[];
  children: readonly Node[];
  /** Optional and repeated fields on the way, itself among them; of those the repeated ones. */
  definition: number;
  repetition: number;
}

export function nodeOf(tree: SchemaTree, above: Node | null): Node {
  const { element } = tree;
  if (above !== null && above.path.length > LIMITS.depth) throw new Damage('depth');
  const node: Node = {
    name: element.name,
    element,
    path: [...(above?.path ?? []), tree],
    children: [],
    definition: (above?.definition ?? 0) + (above === null || element.repetition_type === 'REQUIRED' ? 0 : 1),
    repetition: (above?.repetition ?? 0) + (above !== null && element.repetition_type === 'REPEATED' ? 1 : 0),
  };
  node.children = tree.children.map((child) => nodeOf(child, node)).filter((child) => leavesOf(child).length > 0);
  return node;
}

/** The fields that hold values, in the order of the schema. */
export function leavesOf(node: Node): Node[] {
  if (node.element.type !== undefined) return [node];
  return node.children.flatMap(leavesOf);
}

/** Where the values of a field come from, and what makes one of what is stored. */
export interface Stored {
  column: Column;
  decoded: (stored: unknown) => unknown;
}
type Columns = ReadonlyMap<Node, Stored>;
type Read = () => unknown;

/**
 * Reads a field of the row at which its columns stand, and leaves them at the next: each place of a column says how much
 * of the path to its value is there, and which list it goes on with.
 */
export function readerOf(node: Node, columns: Columns): Read {
  const content = contentOf(node, columns);
  const kind = node.element.repetition_type;
  if (kind === 'REQUIRED') return content;
  if (kind === 'REPEATED') return repeated(node, content, columns);
  const below = columnsOf(node, columns);
  const [first] = below;
  return () => {
    if (first.definition >= node.definition) return content();
    for (const column of below) column.next();
    return null;
  };
}

function contentOf(node: Node, columns: Columns): Read {
  const { children, element } = node;
  if (element.type !== undefined) {
    const { column, decoded } = columns.get(node)!;
    return () => {
      const value = decoded(column.value());
      column.next();
      return value;
    };
  }
  const [only] = children;
  if (children.length === 1 && only.element.repetition_type === 'REPEATED') {
    if (isMap(element) && only.children.length === 2) return mapOf(only, columns);
    if (isList(element)) return repeated(only, itemOf(only, node, columns), columns);
  }
  const fields = children.map((child) => [child.name, readerOf(child, columns)] as const);
  // Makes a field of its own of any name, be it `__proto__`.
  return () => Object.fromEntries(fields.map(([name, read]) => [name, read()]));
}

function repeated(node: Node, item: Read, columns: Columns): () => unknown[] {
  const below = columnsOf(node, columns);
  const [first] = below;
  return () => {
    const list: unknown[] = [];
    if (first.definition >= node.definition) {
      do list.push(item());
      while (first.repetition === node.repetition);
    } else for (const column of below) column.next();
    return list;
  };
}

/** Between a list and its items there is a group with a name of its own, except in old files. */
function itemOf(node: Node, list: Node, columns: Columns): Read {
  const isItem = node.children.length !== 1 || node.name === 'array' || node.name === `${list.name}_tuple`;
  return isItem ? contentOf(node, columns) : readerOf(node.children[0], columns);
}

function mapOf(node: Node, columns: Columns): Read {
  const [key, value] = node.children.map((child) => readerOf(child, columns));
  const entries = repeated(node, () => [String(key()), value()], columns);
  return () => Object.fromEntries(entries() as [string, unknown][]);
}

function columnsOf(node: Node, columns: Columns): Column[] {
  return leavesOf(node).map((leaf) => columns.get(leaf)!.column);
}

function isList({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === 'LIST' || logical?.type === 'LIST';
}

function isMap({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === 'MAP' || converted === 'MAP_KEY_VALUE' || logical?.type === 'MAP';
}
