import type { PhraseWords } from '../role.ts';

export const EN: PhraseWords = {
  pay: `
    pay_you paying_you pay paying payable payment payments prepay prepayment settle be_paid is_paid_by are_paid_by
    wire_the wire_me wire_us wire_it send_money send_the_money transfer_the_money send_me_the_money send_funds remit
    checkout_with payement payd pai pays pay_me_in_person paid_in_person settle_up_with_me settle_with_me
    deal_with_me_directly give_me_the_money give_me_the_cash giving_me_the_cash giving_me_the_money`,
  send: `
    send sending transfer transfers transferring wire deposit_it give use using accept accepts accepting prefer take
    pass forward top_up charge_you money cash_out funds via_my do_it switch_to load buy purchase invoice`,
  channel: `
    bank_transfer* wire_transfer* money_transfer* direct_transfer direct_bank bank_deposit bank_wire bank_draft
    sort_code sepa_transfer sepa swift_transfer gift_card* giftcard* gift_voucher_code prepaid_card* crypto_wallet
    wallet_address usdt_wallet friends_and_family bank_details account_details banking_details payment_link pay_link
    wire_the wire_me wire_us banker_s_draft faster_payment* e_transfer etransfer interac bank_account_details by_wire
    via_wire by_transfer via_transfer google_play steam_card* steam_gift* itunes_card* amazon_card* money_order*`,
  account: `
    bank_account bank_accounts account_number account_no my_account our_account into_account iban_number
    private_account personal_account`,
  cash: `
    check_for by_check by_cheque a_check personal_check cheque cheques check_made send_a_check made_out_to cash
    in_cash banknotes cash_in_hand cash_payment everything_in_cash all_in_cash it_all_in_cash whole_sum_in_cash
    give_me_the_money give_me_the_cash giving_me_the_cash giving_me_the_money in_an_envelope`,
  out: `
    outside off without bypass bypassing around avoid avoiding skip skipping instead_of rather_than circumvent* leave
    away_from not_through not_via save saving saves beyond no_charges no_fee no_fees no_extra_charge* without_fees
    without_charges`,
  outside: `
    off_platform offplatform off_the_platform off_the_site off_site offsite off_the_app off_the_books off_the_record
    outside_of_here pay_me_privately deal_privately private_deal side_deal under_the_table not_on_here
    outside_this_chat away_from_here behind_the_platform between_ourselves between_the_two_of_us just_between_us
    private_rate private_price instead_of_on_here instead_of_here rather_than_here middleman_out platform_out_of
    site_out_of`,
  here: `
    platform platforms site website websites app portal this_page booking_page system web_site marketplace website_s
    platform_s checkout_page here_on here_in_the_chat online_checkout webpage`,
  on: 'no on via through over in using at by inside within',
  direct: `
    directly direct privately in_private personally straight pay_me_in_person paid_in_person settle_up_with_me
    settle_with_me deal_with_me_directly`,
  me: `
    pay_you paying_you my_account our_account me us my our mine ours myself ourselves owner the_host landlord landlady
    the_owner pay_me_in_person paid_in_person settle_up_with_me settle_with_me deal_with_me_directly`,
  your: 'your yours',
  commission: `
    commission* service_fee* platform_fee* booking_fee* guest_fee* their_fee* site_fee* website_fee* app_fee* the_fees
    its_fees middleman agency_fee* extra_fees platform_charges no_charges no_fee no_fees no_extra_charge* without_fees
    without_charges`,
  cheaper: `
    cheaper cheap discount* save saves saving savings less lower better_price better_deal reduced reduce reduction
    off_the_price knock_off special_price good_price lower_price percent_off knock_that_off knock_it_off costs_less
    cost_less better_off`,
  book: `
    book booking reserve rebook rebooking reservation cancel cancelling canceling cancellation deal arrange extend
    rent decline declining`,
  stay: `
    rent rental_price rental_amount the_rest remaining balance outstanding total_amount full_amount whole_amount
    the_amount the_stay your_stay the_nights accommodation full_price whole_price entire_amount first_night
    extra_night* booking_amount the_booking half_of_the half_the down_payment the_reservation this_reservation
    the_price the_total the_apartment the_difference a_night per_night everything_in_cash all_in_cash it_all_in_cash
    whole_sum_in_cash half_now half_in_cash the_other_half half_upfront the_rental for_rent`,
  advance: `
    before_arrival before_you_arrive before_your_arrival before_arriving before_you_come before_your_stay before_check
    in_advance upfront up_front ahead_of beforehand advance_payment right_now today tomorrow immediately
    within_24_hours by_tonight down_payment prior_to_arrival prior_to_your before_the_stay secure_the to_confirm_your
    confirm_the_booking to_hold_the to_guarantee`,
  local: `
    breakfast lunch dinner restaurant* cafe cafes bakery taxi* cab uber bus buses tram ferry train metro parking
    car_park ticket tickets museum* market markets atm atms shop shops supermarket airport_transfer shuttle boat bikes
    bike bicycle* excursion* tour tours sauna laundry launderette firewood groceries food drinks spa massage near
    nearby nearest branch office_of vending toll tolls kayak* beach sunbeds umbrella* meter driver waiter kiosk bar
    pub ski minibar entrance equipment wine souvenirs guide tip tips they_accept they_take they_only machine station
    gym coin campsite* sell sells selling fisherman fishermen`,
  due: `
    tourist_tax* city_tax* local_tax* visitor* tax tourism_tax* key_deposit* security_deposit* damage_deposit*
    refundable_deposit* deposit deposits caution linen towels cleaning_fee pet_fee late_check* early_check*
    electricity heating extra_bed cot resort_tax occupancy_tax`,
  refund: `
    refund refunds refunded refunding reimburse* return_the returned give_back given_back back_to_your pay_back
    paid_back money_back return_your repay* pays_out paid_out payout payouts`,
  not: `
    not no never don_t dont do_not cannot can_t cant won_t wont isn_t doesn_t doesnt aren_t nobody neither nor refuse
    refuses without_asking unable`,
  warn: `
    scam* fraud* phishing suspicious beware report_it please_report anyone_asks someone_asks anybody_asks
    somebody_asks if_someone if_anyone asks_you_to asked_me_to asked_us_to`,
  but: 'but however otherwise while whereas so',
  review: `
    review* few_words kind_words few_lines a_few_stars your_experience your_opinion your_thoughts your_impressions
    review reviews rating ratings star stars feedback testimonial recommendation reference comment nice_words
    nice_lines`,
  give: `
    leave leaving write writing give giving post posting drop share sharing add put submit publish do copy paste
    repeat make duplicate place leave_us pop type provide cross_post also_on hit spare`,
  ask: `
    spread_the_word post_one add_one give_one drop_one put_one lines_about_us words_about_us write_about_us
    wrote_about_us rate_us review_us rate_our review_our rate_your_stay rate_your_experience rate_the rate_me
    review_me review_your review_the recommend_us recommend_me recommend_our share_your_experience share_your_opinion
    share_your_thoughts tell_others tell_the_world leave_one write_one leave_it post_it review_link review_please
    reviews_please stars_please rating_please give_us_five give_us_5 mention_us tell_people tag_us review_page
    vote_for_us rate_this a_google_review a_facebook_review a_tripadvisor_review google_review_from say_a_few_words
    same_words your_kind_words like_to_review rate_your thought_of_us think_of_us`,
  place: `
    elsewhere other_sites other_site other_websites other_platforms another_site another_platform another_website
    somewhere_else our_page my_page our_blog guestbook_online google_business social_media our_homepage review_sites
    other_portals google_profile google_page a_google_review a_facebook_review a_tripadvisor_review`,
  thanks: `
    we_have they_have has_great has_good have_great have_good has_many its_reviews their_reviews said says rated_on
    is_rated highly_rated according thanks_for thank_you_for saw_your saw_the read_your read_the_reviews found_you_on
    saw_on found_on have_seen discovered look_at_the_reviews check_the_reviews has_reviews people_say reviews_say
    reviews_said`,
  none: `
    not_here not_on_here do_not_hesitate don_t_hesitate do_not_worry don_t_worry no_problem no_worries no_need
    no_doubt not_only do_not_forget if_not don_t_mind don_t_you why_not bank_holiday* river_bank west_bank
    stay_in_touch leave_the_key* leave_your_luggage leave_the_car booking_reference order_number take_the take_a
    so_that so_far at_all by_the_way don_t_forget do_forget`,
};
