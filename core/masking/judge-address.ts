import type { Candidate } from './address-candidate.ts';
import { isTop, KNOWN_PROVIDERS, MAIL_WORDS, NO_HOSTS, NO_LOCALS, ROLES, SITES } from './address-words.ts';
import type { MailDomain } from './mail-domain.ts';
import { contextOfWord } from './phone-words.ts';

/** Whether a candidate is an address. */
export const isAddress = (candidate: Candidate): boolean => JUDGES[candidate.kind](candidate);

/** Which candidates are addresses, by their sign: the more a sign means elsewhere, the more the rest must say. */
const JUDGES: Readonly<Record<Candidate['kind'], (candidate: Candidate) => boolean>> = {
  tight: ({ domain, before }) => isCommonHost(domain) || !isSecret(before),
  wrapped: isNamed,
  named: isNamed,
  joined: ({ domain, local }) =>
    (domain.known && (domain.hidden || (domain.plain && isChosenName(local)))) || isMailbox(domain),
  loose: (candidate) =>
    isSomebody(candidate) && isHostLike(candidate) && isElsewhere(candidate) && !isSentence(candidate),
  apart: (candidate) =>
    isSomebody(candidate) && ((candidate.domain.known && candidate.domain.hidden) || isMailbox(candidate.domain)),
  preposed: (candidate) =>
    isSomebody(candidate) &&
    candidate.domain.provider &&
    (candidate.domain.hidden || isChosenName(candidate.local) || isJoined(candidate.local)),
  pictured: ({ domain, local, tight }) => (domain.known && (tight || isChosenName(local))) || isMailbox(domain),
  bare: (candidate) =>
    isSomebody(candidate) && isHostLike(candidate) && !isSentence(candidate) && isToldAsAddress(candidate),
  missing: ({ local, domain, before }) =>
    isMailbox(domain) &&
    (isChosenName(local) || (domain.hidden && local.length >= SHORTEST_WORD && !NO_LOCALS.has(local))) &&
    !isTop(local.slice(local.lastIndexOf('.') + 1)) &&
    !isHost(before),
};

/** A host that no password looks like. */
const isCommonHost = ({ known, plain, provider, name }: MailDomain): boolean =>
  known && (plain || provider || name.lastIndexOf('.') === name.length - COUNTRY_TOP);

/** ".de" */
const COUNTRY_TOP = 3;

/** "password sun@lake.house": hardly a top-level domain, and said right before to be something else. */
const isSecret = (before: string): boolean =>
  (
    before
      .replace(ENDED, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some((word) => contextOfWord(word) === 'secret');

/** All that a comma or the end of a sentence parts from what follows. */
const ENDED = /^.*[.,;!?\n]/s;

const SHORTEST_WORD = 5;

/** "https://eu1.safelinks.protection.outlook.com/": what a link leads to, with the name of a provider in it. */
const isHost = (before: string): boolean => before.endsWith('://');

function isNamed({ domain }: Candidate): boolean {
  return domain.known || isMailbox(domain);
}

/** Where people have their mail, by its name. */
export const isMailbox = ({ first, known, provider }: MailDomain): boolean =>
  known ? provider : KNOWN_PROVIDERS.has(first);

const isSomebody = ({ local, domain }: Candidate): boolean =>
  /\p{L}|\d{5}/u.test(local) && (!NO_LOCALS.has(local) || (ROLES.has(local) && domain.hidden && domain.plain));

/** "find us @ airbnb.com" names a place, "@villa.rosa" somebody in a network. */
const isElsewhere = (candidate: Candidate): boolean =>
  isMailbox(candidate.domain) ||
  (candidate.domain.known &&
    !SITES.has(candidate.domain.first) &&
    !(candidate.handle && !isChosenName(candidate.local) && !isAboutMail(candidate)));

/** Not "at this point. it …", not "at 95. net of …" */
const isHostLike = ({ domain }: Candidate): boolean => !NO_HOSTS.has(domain.first) && !/^\d+$/.test(domain.first);

/** "RDV @ ce point de rencontre" */
const isSentence = ({ domain }: Candidate): boolean => domain.phrase && !domain.provider;

/** "at" is a sign where a dot is hidden too, before a provider, after a chosen name, and where mail is spoken of. */
function isToldAsAddress({ domain, local, before, after }: Candidate): boolean {
  if (isMailbox(domain) || (domain.known && domain.hidden)) return true;
  if (!domain.known || SITES.has(domain.first) || after.startsWith('/')) return false;
  return isChosenName(local) || isAboutMail({ before });
}

const isAboutMail = ({ before }: Pick<Candidate, 'before'>): boolean =>
  (before.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => MAIL_WORDS.has(word));

/** No word of a language: letters with digits, dots or underscores between. */
const isChosenName = (local: string): boolean => /\p{L}/u.test(local) && /[\d._+]/.test(local);

/** Several words, joined by such as name a sign: "ann underscore lee". */
const isJoined = (local: string): boolean => /\s/.test(local);
