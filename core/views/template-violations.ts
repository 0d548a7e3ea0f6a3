import type { TextFault, Violation } from '../schemas/parse.ts';
import { checkTemplate } from '../templates/check-template.ts';
import type { Template } from '../templates/template.ts';
import type { TemplateFault } from '../templates/template-fault.ts';

/** All that is wrong with a template's texts, as what is wrong with a request is told: each with its place in the text. */
export const textViolations = (template: Pick<Template, 'texts'>): readonly Violation[] =>
  checkTemplate(template).map(({ path, detail, fault }) => ({ path, detail, fault: faultView(fault) }));

function faultView(fault: TemplateFault): TextFault {
  const { code, offset, line, column } = fault;
  return {
    code,
    ...('name' in fault && { placeholder: fault.name }),
    ...('nearest' in fault && { nearest: fault.nearest }),
    offset,
    line,
    column,
  };
}

/** That listings of a template are none of its host's. @param own whether each is, in their order */
export const listingViolations = (own: readonly boolean[]): readonly Violation[] =>
  own.flatMap((isOwn, place) =>
    isOwn ? [] : [{ path: ['listingIds', String(place)], detail: 'must be a listing of this host' }],
  );
