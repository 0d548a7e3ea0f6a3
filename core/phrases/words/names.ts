import type { PhraseWords } from '../role.ts';

/** Names that are the same in every language. */
export const NAMES: PhraseWords = {
  amount: `
    eur euro euros usd gbp pln brl rub zl chf dollars dolar* pounds złotych złote złoty рублей рубля руб долларов евро
    يورو دولار ريال درهم جنيه دينار reais quid bucks`,
  channel: `
    paypal* pay_pal* paypai paypa pypal p_pal venmo* zelle* revolut* bizum* blik blikiem blika skrill neteller
    payoneer transferwise wise_transfer wise_account wise_app wise_com via_wise by_wise with_wise through_wise
    per_wise mit_wise über_wise por_wise con_wise avec_wise par_wise met_wise przez_wise через_wise عبر_wise pelo_wise
    western_union westernunion moneygram money_gram ria_money cash_app cashapp swish twint tikkie paylib mb_way mbway
    mercado_pago mercadopago picpay monzo klarna_direct instapay paysera paysafecard paysafe iban ibans bitcoin* btc
    ethereum* eth usdt tether crypto krypto* cripto* крипт* биткоин* биткойн* usdc litecoin dogecoin stablecoin* qiwi
    киви yoomoney юмани вестерн_юнион вестерн_юнион* пайпал* палпал револ* революта зелле بايبال باي_بال ريفولوت
    بيتكوين البيتكوين ويسترن_يونيون وسترن_يونيون موني_جرام موني_غرام كريبتو فودافون_كاش انستاباي انستا_باي ايبان
    الايبان إيبان steam_card* amazon_gift* google_play_card* itunes_card* apple_gift*`,
  account: 'bic swift',
  chat: `
    whatsapp* whats_app* telegram* signal viber* wechat* messenger* instagram_dm ватсап* вотсап* вацап* телеграм* вайбер*
    واتساب واتس_اب تيليجرام تلغرام الواتساب zap wpp`,
  review: `
    google_review google_reviews facebook_review tripadvisor_review tripadvisor_reviews google_bewertung
    google_rezension google_recensie google_beoordeling`,
  place: `
    google google_maps googlemaps google_map gmaps google_s google_review google_reviews facebook_review
    google_bewertung google_rezension google_recensie google_beoordeling tripadvisor* trip_advisor* facebook*
    trustpilot* trust_pilot yelp* instagram* insta holidaycheck holiday_check foursquare zomato thefork airbnb*
    air_bnb vrbo homeaway expedia agoda hostelworld trivago booking_com viator getyourguide get_your_guide tiktok
    youtube otzovik 2gis яндекс_карт* яндекс_картах яндекс яндексе гугл* фейсбук* трипэдвайзор* трипадвайзер*
    трипадвизор* инстаграм* tripadvizor гугле جوجل غوغل قوقل فيسبوك فيس_بوك تريب_ادفايزر تريب_أدفايزر تريب_ادفيزر
    ترب_ادفايزر انستغرام انستقرام انستجرام خرائط_جوجل خرائط_غوغل تراست_بايلوت googla googlu googlach googles
    tripadvisorze facebooku instagramie yelpie google_mapach mapach_google mapy_google google_profil* sitejabber feefo
    pagesjaunes pages_jaunes znanylekarz golden_line zoover tripadviser trip_adviser трипэдвайзер* отзовик*
    tripadvisor_s`,
  site: `
    tripadvisor* trip_advisor* trustpilot* trust_pilot yelp* holidaycheck holiday_check zoover thefork otzovik
    foursquare трипэдвайзер* трипадвайзер* трипадвизор* отзовик* تريب_ادفايزر تريب_أدفايزر تريب_ادفيزر tripadvisorze
    tripadvisor_s`,
  none: `
    google_translat* google_übersetz* google_traduc* google_tłumacz* google_translate google_pay google_lens
    google_play facebook_login`,
};
