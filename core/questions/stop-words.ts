/**
 * Words that say little about what a question is about, in the nine languages together, folded as {@link wordsOf} folds: articles,
 * pronouns, prepositions, what questions begin with, what politeness needs, and what any question about a listing may name.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // English
    `a an the i we you he she it they me us my our your their his her its this that these those there here and or but if so not no
    yes is are was were be been am do does did done have has had can could may might must shall should will would what which who
    whom whose when where why how much many any some all of in on at by for from to with without about as into out up also just
    only than then too very please thank thanks hello hi dear hey kind regards like know want need get got let possible question
    wondering ask tell us per s t m ve ll re d`,
    // German
    `der die das den dem des ein eine einen einem einer eines ich wir sie er es ihr ihnen uns mir mich unser unsere ihre ihren dein
    euer und oder aber ob wenn nicht nein ja ist sind war sein wird werden wurde habe haben hat hatte kann konnen konnte konnten
    darf durfen muss mussen soll mochte mochten wurden was welche welcher welches wer wann wo warum wie viel viele gibt geben zu
    zum zur in im ins an am auf bei mit ohne von vom fur aus nach uber um auch nur noch schon sehr man da hier dort bitte danke
    hallo guten tag liebe grusse gerne wissen frage moglich`,
    // French
    `le la les l un une des du de d je j nous vous il elle on ils elles me m se s ce c cet cette ces mon ma mes notre nos votre vos
    leur leurs et ou mais si ne n pas non oui est sont etait etre suis avez avons ai a ont peut peux pouvons pouvez pourrait
    pourriez faut dois y que qu qui quoi quel quelle quels quelles quand comment pourquoi combien dans en sur sous par pour avec
    sans au aux chez aussi tres plus bonjour merci svp plait cordialement savoir voudrais voudrions aimerais question possible`,
    // Spanish
    `el los las uno unos unas yo nosotros usted ustedes ella ellos mi mis tu tus su sus nuestro nuestra y o u pero no si es son
    era ser estar esta estan este estos estas hay tiene tienen tengo tenemos puede pueden puedo podemos podria debe que cual
    cuales quien cuando donde por como cuanto cuanta cuantos cuantas del al con sin para en desde hasta sobre tambien muy mas
    hola gracias favor saludos saber quisiera quisieramos gustaria pregunta posible se lo nos me`,
    // Dutch
    `de het een ik wij we jij je jullie u uw hij zij ze ons onze mijn dit dat deze die er en of maar als niet geen nee ja is zijn
    was worden wordt heb hebben heeft kan kunnen kunt mag mogen moet moeten zou zouden wil willen wat welke wie wanneer waar
    waarom hoe hoeveel veel van voor met zonder op aan bij in uit naar om te ook nog al heel graag alstublieft bedankt dank hallo
    beste groeten weten vraag mogelijk`,
    // Polish
    `i a w z o u na do od po za dla ze przy bez przez pod nad jak co czy kto kiedy gdzie dlaczego ile jaki jaka jakie ktory ktora
    ktore jest sa byl byla bylo byc bedzie ma maja mam mamy mozna moge mozemy moze nie tak to ta ten te tego tej tym my ja on ona
    oni panstwo panstwa pan pani nas nam mi sie lub oraz ale jesli tez takze bardzo tylko prosze dziekuje dzien dobry witam
    chcialbym chcialabym wiedziec pytanie mozliwe mozliwosc`,
    // Russian
    `и в во на с со к ко от до по за из у о об для без при под над не нет да ли же бы или а но если то это этот эта эти тот та те
    что как кто когда где почему сколько какои какая какое какие можно могу можем может есть быть был была было будет я мы вы он
    она они меня нас вас мне нам вам мои наш ваш их его ее там тут здесь также очень только пожалуиста спасибо здравствуите привет
    добрыи день хотел хотела хотели бы узнать вопрос возможно скажите`,
    // Arabic
    `في من الى على عن مع هل ما ماذا متى اين كيف كم لماذا اي ايضا هذا هذه ذلك تلك هناك هنا هو هي نحن انا انت انتم هم لا نعم او و
    ان اذا كان كانت يكون يمكن يمكنني يمكننا لدي لدينا لديكم عندكم يوجد توجد لو سمحت شكرا مرحبا السلام عليكم من فضلك اريد نريد
    معرفة سوال ممكن قبل بعد`,
    // Portuguese
    `o os as um uma uns umas eu nos voce voces ele ela eles elas meu minha nosso nossa seu sua seus suas este esta isso isto e ou
    mas se nao sim sao foi ser estar ha tem temos tenho pode podem posso podemos poderia deve que qual quais quem quando onde
    como quanto quanta quantos quantas do da dos das no na nos nas ao aos com sem para por pelo pela em de desde ate sobre tambem
    muito mais ola obrigado obrigada favor bom dia saber gostaria gostariamos pergunta possivel`,
  ].flatMap((words) => words.split(/\s+/)),
);
