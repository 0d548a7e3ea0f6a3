/** Words of every language's messages, which say nothing of it: of travelling, of the trade, and sounds. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  `ok okay okey okei oke okej okk oki k super top hotel hostel motel taxi uber wifi wi-fi wlan internet parking check-in
  check-out checkin checkout check-in-code airbnb booking whatsapp telegram viber facebook instagram google maps paypal
  email e-mail mail sms app pdf pin tv spa bar restaurant info km m cm kg min eur usd gbp chf hm hmm mhm haha hahaha hihi
  hehe ha ah oh uh ups oops wow hey hi bravo b&b bnb vip dj gps qr url id nr no. tel ps fyi iban bic swift visa crypto wc xx xxx xo xoxo eh`.split(
    /\s+/,
  ),
);

export const isNeutral = (word: string): boolean => NEUTRAL_WORDS.has(word);
