import type { ListedRule } from '../../core/ports/templates.ts';
import type { Template } from '../../core/templates/template.ts';
import { areKept, type Schedules } from './schedules-item.ts';

/** A host's rules once `template` is stored in the place of `before`; the same where that changes nothing in them. */
export function withTemplate(
  known: Schedules,
  template: Template,
  before: Template | undefined,
): Schedules | 'too-large' {
  const templateCount = known.templateCount + (before ? 0 : 1);
  const rule = ruleOf(template);
  if (!rule && !before?.send) return before ? known : { ...known, templateCount };
  const rules = [...others(known, template.id), ...(rule ? [rule] : [])].toSorted(byId);
  return areKept(rules) ? { templateCount, rules, revision: known.revision + 1 } : 'too-large';
}

/** The same once a template is gone. */
export function withoutTemplate(known: Schedules, templateId: string): Schedules {
  const rules = others(known, templateId);
  const revision = rules.length < known.rules.length ? known.revision + 1 : known.revision;
  return { templateCount: known.templateCount - 1, rules, revision };
}

const others = ({ rules }: Schedules, templateId: string): readonly ListedRule[] =>
  rules.filter((rule) => rule.templateId !== templateId);

const byId = (one: ListedRule, other: ListedRule): number => (one.templateId < other.templateId ? -1 : 1);

/** A template's rule; undefined where it is sent by hand only. */
const ruleOf = ({ id, revision, listingIds, texts, send, late }: Template): ListedRule | undefined =>
  send && { templateId: id, templateRevision: revision, listingIds, send, late, languages: Object.keys(texts) };
