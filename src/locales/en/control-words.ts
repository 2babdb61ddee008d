/** Four of these 2,048 are read aloud to compare keys. A word's place is what counts: no word is ever changed or moved. */
export const controlWords: readonly string[] = `
abacus abbey ability above acacia accept account achieve acorn acre acrobat across active actor adapt add address
admiral admire adult advance advent advise again age agenda agent agile agree air airport aisle album alcove alder
alert alley allow almanac almond almost aloe along alpaca alpine already also always amazing amber amount amulet amuse
anagram analyst anchor ancient anemone angler aniseed ankle annual another answer antenna anthem antique anvil anyone
apart apology appear apple approve apricot apron apt aqua arcade arch archery arctic arena argue aria arm aroma around
arrange arrive arrow artful article artist artwork ash aside aspect aspen assist aster athlete atlas atom atrium
attempt attend attic auditor aunt author autumn average avocado awake away axis axle azalea azure bacon badger bagel
bakery balance balcony ball ballad balloon bamboo banana banjo banner banquet barber bargain barista barley barrel
basics basil basket bass bat bathe bathtub batter bazaar bear beauty beaver because bee beech beetle before begin
begonia behave behind beige being belief believe bellows below bend beneath benefit beret beside between beyond bib
bicycle binder birch biscuit bison blade blanket blazer blender blind block blossom blouse board boatman bobbin bolt
bonnet bonny bonus borage borrow bottle bottom boulder bounce bow bowling boxing bracken bramble branch brave bravery
bread breathe breeze brick bridge brief bright brioche bronze brooch broom broth brownie bubbly bucket buckle bud
buffalo buggy bugle build builder bulb bulrush bump bumper bundle bunk buoy bureau bush butler button buzzard cabbage
cabbie cabin cabinet cable cactus cadence cake camel camera camper camping canal canary candid candle canoe canopy
canteen canter canvas canyon capable capital captain caption carafe caramel caravan caraway career careful cargo
carmine carol carp carpet carton carve cascade cashew cashier casual caterer cattle cavern cedar ceiling celery cellar
cello cement central century cereal chain chalet chalk change channel chant chapter chard charger charity chase chat
cheddar cheer cheese cheetah chef chemist cherry chest chicory chili chimney chin chips chisel chive choice choir
choose chorus chowder chunky chutney cider cinema circle circuit circus citadel citizen city civil clam clasp classic
clause clean clerk cliff climate climb clip cloak clogs cloud clove clown club coal coaster cobbler cobra cobweb cocoa
coconut cod coffee collect college colonel column comb comet comfort comma comment common compact company compare
compass concert condor cone confirm conifer connect console contact contest convoy copper copy corn cosmos costume
cottage cotton couch council counter couple courage courier course court cousin cowboy crab cracker cradle crane crawl
crayon cream create creek crepe cress cricket crimson crisp crocus croquet crow crumble crumpet crunchy crust crystal
cube cuckoo cuff culture cumin cup curious curl curlew curling currant curry curtain cushion custom cutlery cyan
cycling cyclist cypress dahlia dainty daisy damson dancer daring darts date dawn debate decent decide decimal declare
deer degree delight deliver delta denim dense dentist depend depot desk dessert detail dew diagram dialect diamond
diary diesel digit dill dingo dinner diploma direct display distant ditch divide doctor dodo dollar dolphin domino
donkey door doormat double dough dove dozen dragon drama draw drawer dribble drift drizzle drop drum drummer dry dual
duchess duck duet dune duster duvet dynamic dynamo each eager eagle ear early earring earth easel east ebb ebony echo
eclair eclipse edge edition editor eel effect effort egg egret either elastic elbow elegant element eleven elk else
embassy emblem emerald emperor emu enamel encore endive endless energy engine enjoy enough enter entire entry epic
episode equal equator era essay essence estate estuary eternal every exact examine example exhibit exotic expand
expect explain expo export extent extra eye eyelash fabric factory falafel falcon family famous fancy fanfare fantasy
farm farmer fashion fasten father favour feast feature fence fencing fender fennel ferret ferry festive fetch fiction
fiddle field fifteen fifty fig figure file filter final finch finish fireman first fish fitness fjord flannel flask
flax fleece fleet float flood florist flow flower fluent fluffy flute flutter fly foam focus folder foliage fond
fondue foot forest forever forgive fork formal formula fortune forty forum forward fossil fox frame freckle free
freedom freesia freezer fresco fresh friend frisbee fritter frog frolic frost fruit fuchsia fudge funny furnace fuse
future fuzzy gadget galaxy gallery gallop game garage garden garland garlic gauge gazebo gazelle gecko general genius
genre gentle genuine gerbil gesture geyser gherkin ghost giant gibbon gift gifted giggle ginger giraffe give glacier
glance glen gliding glimmer glimpse glisten glitter globe glory glossy glue gnat gnome goalie goblet goggles gold
golfer gong goose gorge gorilla gospel grammar grand grandma granite granola grape grass gravel gravity gravy great
green grey grid grill grocer grotto group grouse grove growth guard guest guide guitar gull guppy gutter gym gymnast
habit hacksaw haddock haiku halibut hamlet hammer hammock hamster handbag handful hanger happen happy harbour hardy
hare harmony harness harpist harvest hatch hawk hazel head heart heater heath heather heaven hedge height helium
helmet helper helpful herald heron herring hiker hiking hinge hint hippo history holiday hollow holly home honesty
honey honour hop hopeful horizon hornet horse hotel hound hover huge human humid hummus humour hundred hurdle hurrah
husky hut ibex ibis ice iceberg icicle icing ideal idiom igloo iguana image imagine impact impala improve impulse inch
include income indeed index indigo inform inkpad inkwell inlet inn insect inside insight inspire instant intense
invent invite inward iron island issue isthmus ivory ivy jackal jackdaw jacket jade jaguar jasmine jay jazz jeans
jelly jersey jetlag jetty jewel jigsaw jockey jogging join joiner joke journal journey joyful judo jug juggler juice
jumbo jungle juniper just kale karate karting kayak kebab keeper kelp kestrel ketchup key keynote keyring khaki kiln
kimono kingdom kiosk kitchen kite kitten kiwi knee knock knot knuckle koala kumquat label lace ladder ladle lagoon
lamb land lantern lapis laptop larch large lark lasagne lasting latest laugh laundry laurel lava layer layout leader
leaf league learn leave ledger leek leg legacy legal legend lemming lemon lemur length lens lentil leopard lesson
letter lettuce lever liberty library lichen lid light likely lilac lily lime limit linden linen lion liquid listen
litmus litre little lizard llama load lobby lobster local loch locker loft logic logo loom lotus lounge lovely lower
lowland lucky luggage lullaby lunar lunch lupin lustre lute lychee lynx lyric macaw magenta magic magma magnet magpie
main maize mallard mallet mammal mammoth manager mango mansion mantel map maple maracas marble margin marine marker
marmot maroon marsh marshal marten mascot mason mature mauve maximum maybe mayor maypole maze meadow meander meaning
measure medal medium medley meerkat meet melody melon member memory mention merge merit message meteor method metre
midway midwife mighty miller million mimic mimosa mince mingle minimum mink minnow minor minty minuet minute miracle
mirror mist mix mixer mobile mocha modem modern modest mole moment monsoon moon morning mosaic mostly moth motif
motion motor motto mouse muddy muesli mumble muscle museum music musical muslin mustard mutual myrtle nanny napkin
narwhal nation native natural navy nearby nebula neck nectar needle neon nephew net netball nettle network neutral
newt nibble nickel niece nimbus ninety noble nobody noisy nomad norm north nothing notice nougat novel nozzle nuance
nucleus nugget number nursery nutmeg nylon oasis oatmeal object oblong observe ocean ocelot ochre octave octopus
odyssey offer office often olive once onion only onyx opal opener opera option orange oration orbit orca orchard
orchid order orderly oregano organ orient origin osprey ostrich otter ottoman outback outcome outdoor outfit outline
outlook outside oven owl owner oxygen oyster package pad paddle padlock paella pagoda paint palace palm pampas pancake
panda pane pansy panther papaya paper paprika parade parasol parcel parent parlour parrot parsley parsnip partner
passage pasta pastel pastry pasture path patient patio pattern patty pause pavlova peacock peanut pebble pecan pen
pencil pendant penguin penny people pepper percent perch perfect perform perfume perhaps period permit person pesto
petal petunia phone photo phrase physics pianist piano piccolo pickle picnic picture pie pigeon pike pilates pillar
pilot pioneer pitcher pixel pizza plaice plain planet plank plate plateau platter play plaza please plenty pliers plod
plough plum plumber plunge plural plywood pocket podium poem poetry polar polecat polenta policy polish polite polka
pollen pomelo poncho pony poodle popcorn poplar poppy portion possum poster postman pot potato pour powder prairie
praise precise prefix prelude premium prepare present pretty pretzel prime prince printer prism private problem
process product profile profit promise prompt proof proper protect proud proverb public pudding puffin pulley puma
pumpkin pupil puppet pure purple purpose purse pursuit puzzle pyjamas pyramid python quail quaint quality quarry
quartet quartz queen queue quick quiet quill quince quinoa quintet quirky quiver quiz quota rabbit raccoon radar
radiant radio radish radius raft ragtime rail railway rainbow raise raisin rally ram ranch rapids raven ravine ravioli
razor reach ready receipt receive recess recipe recital record reed refer referee reflect reform refrain region
regular reign relay relish remain remark remedy remind remote renewal repair repeat reply request rescue reserve
resort respect result return reunion review reward rhino rhubarb rhythm rice ridge ring rinse ripple risotto river
robin robot robust rodeo roll romance rook rooster rose rotate route routine rowan rowing royal rubric ruby rudder
ruler rumba running rural russet rustic rustle sack saffron sage sailor salad salmon salon salsa salt salute samba
sandal sandbox sapling sardine satchel satin saucer scales scamper scarf scarlet scatter scenery scenic scheme scholar
school science scone scoop scooter scout scrape screen script seagull seal season seaweed secret sector secure seesaw
seldom sequel sequin serene series serious serve sesame session settee setting seven seventy several shadow shake
shallot shampoo shark sharpen shawl shears shed sheep shelf shelter sherbet shield shirt shoe shovel shower shrew
shrimp shrub shuffle shutter shy sieve sigh signal silence silent silk silver similar simple sincere sister sit sixty
size skate skating sketch skier skiing skilful skillet skim skylark skyline sledge sleeve slide slipper slogan slope
sloth small smart smile smith smooth snack snail snap snooker snooze snorkel snow snug soccer society soil solid solve
sonata soprano sorbet sorrel sort soup south soya spa spade spanner sparkle sparrow spatula speak speaker special
speech speedy spell sphere sphinx spice spider spin spinach spindle spiral spirit splash split spoke sponsor spool
sporty spray spread spring sprout squash squeak squeeze squid squire stable stadium stag stalk stamp stand stanza
stare station statue steady steel stem stencil stereo steward still stilts stir stoat stork stormy stove strait strap
stream street stretch stride striped stroll strong strudel student studio study subject suburb success sudden suffix
sugar suggest suite summer summit sun sunbeam sundial sunrise sunset superb supper supple support surf surgeon surname
survey sushi swallow swan sweater swede swift swimmer swing swirl switch symbol syrup system tactful talent tandem
tank tapas tapir target tart tartan tassel taste tawny teacher teacup teak teapot teddy tell temper tempo tenant
tennis tenor tension tent tern terrace texture thaw theatre theory thermos thesis thimble think thinker thirsty thirty
thistle thought thread three thrifty throne throw thrush thumb thunder thyme tiara ticket tide tiger timber timely
tinsel tiny tiptoe tissue title toast today tofu toga token tomato tongs tongue tonight tool tooth topaz topic topping
torch toss totem toucan tourist toward towel town toy trace tractor trader traffic train transit tray treaty treble
trellis trend tribute trifle trinket trio tripod triumph trolley trophy tropics trot trout truffle trunk truth tulip
tuna tundra tunic tunnel turkey turnip turret turtle tutor tweed twelve twenty twice twig twist type typical ukulele
umpire uncle under unfold unique unite unlock unpack until upbeat update upon upper upward urban urgent use useful
usher usual utensil vacuum valet valid valley valve van vanilla vanish vantage vapour variety various vase vault
vehicle vellum velvet vendor venture venue verb verbal verse version vibrant victory video view vigour village vine
vinegar viola violet violin viper virtue visible vision visit visitor visor vista vital vivid voice volcano volume
vote voyage waffle wagon waist wait walk wallaby walnut walrus waltz wander warbler warmth washer wasp water wave wax
weasel weekday weekend weekly weigh welcome welder welfare western wetland whale wharf wheat wheel where whippet whisk
whisper wick width wigwam willow wind window winter wire wisdom within witty wobble wok wolf wombat wood woolly worker
world worthy wrap wrapper wreath wren wrench wrestle writer yacht yak yarn yellow yodel yoghurt yonder young zany
zebra zenith zero zest zigzag zinc zip zodiac zoo
`
  .trim()
  .split(/\s+/);
