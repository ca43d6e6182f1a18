/**
 * Word forms: one stem for all inflections of a word, so that "managed", "managing" and "manages" meet. A small
 * suffix-stripping stemmer in the spirit of Porter (1980), with irregular forms listed.
 */

const irregular = new Map<string, string>();
for (const line of `
be am is are was were been being
have has had having
do does did done doing
go goes went gone
make made
lead led
run ran
build built
teach taught
leave left
get got gotten
say said
take took taken
give gave given
come came
know knew known
think thought
find found
keep kept
write wrote written
speak spoke spoken
tell told
feel felt
meet met
pay paid
sell sold
buy bought
bring brought
grow grew grown
begin began begun
spend spent
lose lost
win won
hold held
hear heard
see saw seen
sit sat
stand stood
understand understood
drive drove driven
choose chose chosen
break broke broken
deal dealt
drink drank drunk
eat ate eaten
wear wore worn
fly flew flown
sing sang sung
swim swam swum
sleep slept
send sent
learn learnt
mean meant
fall fell fallen
lend lent
fight fought
catch caught
person people persons
child children kid kids kiddo kiddos
man men
woman women
foot feet
wife wives
life lives
half halves
study studies studied studying
die dies died dying
tie ties tied
lie lies lied lying
use uses used using
mom mum mother
dad father
photo photograph picture
movie film
job jobs
bike bicycle
tv television
program programme programmes programs
organize organise organised organising organises organized organizing
color colour colours colors
favorite favourite favourites favorites
center centre centres centers
labor labour
neighbor neighbour neighbours neighbors
behavior behaviour behaviours behaviors
theater theatre theatres theaters
license licence licences licenses
practice practise practised practising practices practiced practicing
gray grey
uni university
`
  .trim()
  .split("\n")) {
  const [stem, ...forms] = line.split(" ");
  if (stem === undefined) continue;
  for (const form of [stem, ...forms]) irregular.set(form, stem);
}

/** The stem of a lower-case word: equal stems mean forms of one word. Not a dictionary form ("manage" gives "manag"). */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3) return word;
  const singular = withoutPlural(word);
  const known2 = irregular.get(singular);
  if (known2 !== undefined) return known2;
  return withoutFinalE(withoutDoubledL(withoutPastOrGerund(singular)));
}

function withoutPlural(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutPastOrGerund(word: string): string {
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const suffix of ["ing", "ed"]) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
    return withoutDoubled(rest);
  }
  return word;
}

function withoutDoubled(word: string): string {
  const last = word.at(-1);
  return last === word.at(-2) && last !== undefined && !"lsz".includes(last) ? word.slice(0, -1) : word;
}

/** "travelled" and "traveled", "install" and "instal": one l is enough in long words. */
function withoutDoubledL(word: string): string {
  return word.length >= 6 && word.endsWith("ll") ? word.slice(0, -1) : word;
}

function withoutFinalE(word: string): string {
  return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word;
}
