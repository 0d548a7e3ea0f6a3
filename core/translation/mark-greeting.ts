import type { JudgedWord } from './judged-word.ts';

/** How messages begin, also those that go on in another language. */
const GREETINGS: readonly (readonly string[])[] = `
  hello hi hey good_morning good_afternoon good_evening good_day dear hallo guten_morgen guten_tag guten_abend moin servus
  grüezi liebe lieber bonjour bonsoir salut coucou bjr hola buenos_días buenos_dias buenas_tardes buenas_noches buenas
  goedemorgen goedemiddag goedenavond goedendag hoi dag dzień_dobry dzien_dobry dobry_wieczór dobry_wieczor cześć hej
  olá ola oi bom_dia boa_tarde boa_noite ciao buongiorno buonasera salve merhaba salam здравствуйте привет добрый_день
  добрый_вечер доброе_утро مرحبا السلام_عليكم صباح_الخير مساء_الخير اهلا أهلا`
  .trim()
  .split(/\s+/)
  .map((greeting) => greeting.split('_'));

/** The same words with the greeting marked that they begin with, where more than a name follows: "Guten Morgen! Are pets ok?" */
export function markGreeting(words: readonly JudgedWord[]): readonly JudgedWord[] {
  const greeting = GREETINGS.find((each) => each.every((word, index) => words[index]?.word === word)) ?? [];
  const others = words.slice(greeting.length);
  if (others.length < 2 || others.every(({ inner }) => inner)) return words;
  return [...words.slice(0, greeting.length).map((word) => ({ ...word, greets: true })), ...others];
}
