import type { Unit } from '@/shared/api/types/tenants';

export interface UnitNode {
  unit: Unit;
  children: UnitNode[];
}

/** The units as the tree they are; one whose parent is not among them stands at the top. */
export function treeOf(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]));
  const top: UnitNode[] = [];
  for (const node of nodes.values()) (nodes.get(node.unit.parent ?? '')?.children ?? top).push(node);
  const byCode = (a: UnitNode, b: UnitNode) => a.unit.code.localeCompare(b.unit.code);
  for (const node of nodes.values()) node.children.sort(byCode);
  return top.sort(byCode);
}

/** The units under which a unit may be put: not itself, nor what is below it. */
export function possibleParents(units: readonly Unit[], moving: string | null): Unit[] {
  const below = new Set(moving === null ? [] : [moving]);
  let grown = true;
  while (grown) {
    const size = below.size;
    for (const unit of units) if (unit.parent && below.has(unit.parent)) below.add(unit.id);
    grown = below.size > size;
  }
  return units.filter((unit) => !below.has(unit.id));
}
