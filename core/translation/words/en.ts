export const EN = `
  a about after again all almost also always am an and any anyone are aren't arrive arrived arrival arriving as ask at
  away awesome back bag bags bath bathroom be beach bed bedroom beds been before best better big bit book booked
  booking both breakfast bring broken but by bye call can can't cancel cannot car card change charge check cheers child
  clean close cold come comfy coming confirm could couldn't cot day days dear deposit details did didn't different
  directions dirty do does doesn't dog doing don't done door down each early either else empty enjoy enough evening
  ever every excellent extra family far few find fine first flat flight for forgot forgotten found free friday friend
  friends from front full fun get getting give glad go going gonna good got great group guest guests had hair half
  happy has have haven't having he hear hello help her here hey hi him his home hope host hot hour hours house how
  hundred husband i i'd i'll i'm i've idea if in inside instead into is isn't it it's its just keep key keys kid kids
  kind kindly kitchen know land large last late later leak least leave leaving left less let let's like little lock lol
  long look lost lot lots love loved lovely luggage make many map mate may maybe me mean meet message might mind minute
  minutes miss missing money month more morning most move mr mrs much must my near nearby need needed never new next
  nice night nights no noise noisy noon not now number of off oh old on once one only open or other our ours out over
  parking party pay people person pick picked please pls pool possible problem problems quick quiet quite rain ready
  really receive refund regards rent reply right room rooms running safe said same say see seen send sent she shall
  shop should shower sick since small so soap some son soon sorry sounds speak spot staff stay stayed still stop street
  stuck such sunday sure take takes taking talk tell than thank thanks that that's the their them then there there's
  these they thing things think this those though thru thx ticket tickets till time to today tomorrow tomorow tonight
  too took top tour towels towel traffic train travel tried trip trouble try trying tv two u under until up ur us use
  used very visit wait walk want wanted warm was wasn't water way we we'd we'll we're we've week weekend weeks welcome
  well went were what what's when where where's wheres which while who why wife will window wish with within won't work
  works worries would write wrong yeah year years yep yes yesterday yet you you're your yours bedding oven kettle
  sheets fridge thermostat fantastic perfect absolutely definitely appreciate appreciated cozy spotless checkout r n b4
  gr8 ty tysm np ttyl btw asap noted understood agreed wonder wondering wanna gotta dunno nope sleep sleeps bought buy
  food eat dinner lunch drink coffee milk earlier drop store stores bike bikes lift stairs floor ground pick-up pickup
  passport name names price cost costs euros pounds worth code bus date contact direct even file moment station legal
  camera beer wine sea city total plan option check-in baby pets pet dogs cats cat stroller crib blanket pillow iron
  hairdryer dryer machine shampoo bottle glass glasses broke light lights heat fan aircon ac boiler leaking mould smell
  smells bugs ants luck miles ago photo photos pic pics video link blast legend jammed keybox lockbox snow chains
  vegetarian vegan menu options camper delayed midnight toilet clogged cash gear deep lake twin canceled cancelled
  cancellation smoking smoke balcony six seven eight nine ten eleven twelve twenty thirty apartment airport bill
  birthday boat bottles bowl cheap chair chairs cleaner closed clothes colour comfortable confused confusing correct
  couple cup cups curtains damage damaged dead decide delicious describe desk die dirt disgusting dishes dishwasher
  doorbell drive driver driving elevator entrance exit expensive fast fault feel fees fell fire fix fixed flooded
  follow forks freezing fuse garden gate girl boy guide heard heavy hospital doctor medicine hungry hurry hurt ill
  issue issues kept kitchenette knew knock knives lady lamp landed laundry locked lonely lower lucky mattress mention
  mirror mistake mother father mum dad sister brother moved nobody okay older online opening outdoor paid passports
  password pan pans pharmacy phone picking place plane plates plenty plug plugs pot prefer pretty promise proper rained
  raining rather receipt recommend remember remote request reservation reserve restaurant restaurants return ride river
  road rubbish garbage trash sand save school screen seats seem seems sheet shared shoes showed sign sink sit size
  skiing sky slept slow snack socket sofa sound space special spend spoon stand steps stuff suit suitcase suitcases
  summer winter sun sunny supermarket swim swimming table taxi team terrible terrace tired tomorrow's toothbrush town
  toys track trail transfer turn turned twice type umbrella understand upstairs downstairs useful vacation view village
  voucher wake wallet warning waste website wet wooden word young someone's anybody forever especially hiya eta ish
  kayak kayaks sauna read through address second zero invoice vat adults another mine numbers letters ring text called
  landline pub without page reference bins meter sat side form reach came resend follows quickest honestly handles
  heating acts answers allowed remove hides dots copy program you'll easy forget system mobile calling shift guy blue
  mornings because eats put together office voicemail rules pictures settle otherwise cheaper contract replace yourself
  hillside choose spaces opens href box handle network case sensitive refunded cleaning shed terminal pitch bridge rush
  final attached crack service order delivered porch tracking says due between nobk high ikea postcode filled count
  panion animals wrote common black green linen licence epc rating council tax band company eco tablets accept idr
  question actually three cars five stars alarm enter set fashioned paper died signal valley answer end he's brown
  grumpy andrew's opposite samsung drawer netflix logged own update ios breaks spare budget ferry vehicle closes
  changes daily tablet ean model cots max incl infants apply awful line decode ends outlook icloud hit add ext listed
  comma bbq sausages symbol quote payment ending crashes attach xlsx digits electric horse nearest vet numbered
  reception poor display cross t's score game cottage slash sequence hash iso monday tuesday wednesday january february
  march april june july august september october november december spanish french german english discount students
  outside hand wind film partner park bank finger chance super genial real`;
