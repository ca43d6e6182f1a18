/** Several ways to say one name; the first stands for all. */
const groups = `
nyc|new york city|new york
la|los angeles
sf|san francisco
dc|washington dc
uk|united kingdom|great britain|britain
usa|us|united states of america|united states|the states|america
eu|european union
hr|human resources
pr|public relations
qa|quality assurance
vp|vice president
ceo|chief executive officer|chief executive
cfo|chief financial officer
coo|chief operating officer
cto|chief technology officer
rn|registered nurse
cna|certified nursing assistant
ta|teaching assistant
ra|resident assistant|resident advisor|resident adviser
emt|emergency medical technician
cpa|certified public accountant
gp|general practitioner
nhs|national health service
aws|amazon web services
js|javascript
ts|typescript
excel|microsoft excel|ms excel
powerpoint|microsoft powerpoint|ms powerpoint
ms office|microsoft office
rep|representative
admin|administrator|administrative
freshman|first year student
saint|st
and|&
robert|bob|bobby|rob|robbie
william|bill|billy|will|willie
michael|mike|mick
thomas|tom|tommy
james|jim|jimmy|jamie
elizabeth|liz|lizzie|beth|betty|eliza
katherine|kate|katie|kathy|cathy|catherine|kathryn
david|dave
daniel|dan|danny
christopher|chris
samuel|sam|samantha
anthony|tony
joseph|joe|joey
steven|steve|stephen
matthew|matt
nicholas|nick
benjamin|ben
edward|ed|eddie|ted
andrew|andy|drew
richard|rick|rich|dick
susan|sue|susie
margaret|maggie|meg|peggy
jennifer|jen|jenny
deborah|deb|debbie|debra
gregory|greg
jeffrey|jeff|geoffrey|geoff
kenneth|ken|kenny
timothy|tim
ronald|ron|ronnie
victoria|vicky|vicki
abigail|abby
rebecca|becky|becca
jessica|jess|jessie
amanda|mandy
patricia|pat|patty|trish
lawrence|larry
charles|charlie|chuck
francis|frank
alexander|alex|alexandra
zachary|zach|zack
`;

const longestAlias = 4;
const aliases = new Map<string, string>();
for (const group of groups.trim().split("\n")) {
  const [main, ...others] = group.split("|");
  for (const other of others) aliases.set(other, main ?? other);
}

/** A lower-case name with every alias in it put in its main form: "bob miller" and "robert miller" meet. */
export function unalias(name: string): string {
  const words = name.split(" ");
  const told: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestAlias, words.length - at);
    while (length > 0 && !aliases.has(words.slice(at, at + length).join(" "))) length--;
    const said = words.slice(at, at + Math.max(1, length)).join(" ");
    told.push(aliases.get(said) ?? said);
    at += Math.max(1, length);
  }
  return told.join(" ");
}
