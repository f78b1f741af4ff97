/** The numbers of the rules, chapter by chapter: they stand in scenario data with their sources, not in code. */
import type { Light, Manner, Mover, Percent, RouteKind, SideId, Terrain, Weather } from "./scenario.ts";

/** Every number of the rules, chapter by chapter. Values and sources stand in the scenario's data. */
export interface RuleNumbers {
  readonly movement: {
    /** Movement points a turn. */
    readonly allowance: Readonly<Record<Manner, Readonly<Record<Mover, number>>>>;
    /** Points to enter a hex; null = cannot enter. */
    readonly terrain: Readonly<Record<Mover, Readonly<Record<Terrain, number | null>>>>;
    /** Points along a route, in place of terrain, slope and stream. */
    readonly route: Readonly<Record<RouteKind, Readonly<Record<Mover, number | null>>>>;
    /** Extra points for each started `slopeMetres` of climb to the next hex. */
    readonly slopeMetres: number;
    readonly slope: Readonly<Record<Mover, number>>;
    /** Extra points for each started `slopeMetres` down: who has brakes to mind. @rule R2.4 */
    readonly slopeDown: Readonly<Record<Mover, number>>;
    /** Extra points to cross a stream off its crossings; null = cannot. */
    readonly stream: Readonly<Record<Mover, number | null>>;
    /** Extra points in the dark, percent of the cost. */
    readonly darkness: Percent;
    /** Extra points in rain off the roads, percent of the cost. */
    readonly rain: Percent;
    /** Extra points to enter a hex in an enemy zone of control. */
    readonly zoneOfControl: number;
    /** Men from which a unit exerts a zone of control. */
    readonly zoneOfControlMen: number;
    /** Turns of work at a ford over a stream, and at a track of logs over marsh. @rule R2.11 */
    readonly crossingTurns: Readonly<Record<"ford" | "corduroy", number>>;
    /** Men that the work takes. @rule R2.11 */
    readonly crossingMen: number;
    /** Work at logs in the dark, and at anything beside an enemy, percent. @rule R2.11 */
    readonly crossingDark: Percent;
    readonly crossingUnderFire: Percent;
    /** Metres of marching column that a road carries past a place in a turn. @rule R2.12 */
    readonly roadColumn: Readonly<Record<"dry" | "rain", number>>;
    /** Metres of column that a man, a gun and a tank take, with what goes with them. @rule R2.12 */
    readonly columnMetres: Readonly<Record<"man" | "gun" | "tank", number>>;
    /** Points for men on foot to enter a lake hex. @rule R2.13 */
    readonly swim: number;
    /** Of a thousand men, those who go missing in each lake hex. @rule R2.13 */
    readonly swimMissing: number;
    /** Points of cohesion that each lake hex costs. @rule R2.13 */
    readonly swimCohesion: number;
    /** Hexes around a seen enemy that no column enters: 2 keeps two hexes off. */
    readonly columnKeepsOff: number;
    /** Most units and men of one side in a hex. */
    readonly stackUnits: number;
    readonly stackMen: number;
    /** Men below which a unit without guns and tanks takes up no place of a unit. @rule R2.8 */
    readonly stackSmall: number;
  };
  readonly sighting: {
    /** Hexes seen at most, by weather and light. */
    readonly range: Readonly<Record<Weather, Readonly<Record<Light, number>>>>;
    /** Percent of the range at which a unit is identified. */
    readonly identify: Percent;
    /** Men up to which an observer counts by each step but the last, and the steps: he rounds up. @rule R3.3 */
    readonly countedTo: readonly number[];
    readonly countedBy: readonly number[];
    /** Turns for which an enemy who was seen in a storm, in retreat or shaken is not taken for fresh. @rule R3.8 */
    readonly shakenFor: number;
    /** Percent of the range at which troops who did not move, fire or march this turn are found, by works level. */
    readonly hidden: readonly Percent[];
    /** Hexes at most over which a unit can direct the fire of guns. @rule R3.6 */
    readonly spotForGuns: number;
    /** Metres that cover stands above the ground. */
    readonly cover: Readonly<Record<Terrain, number>>;
    /** Metres of an observer's eye above the ground. */
    readonly eye: number;
  };
  readonly fire: {
    /** Divisors of fire points: ranged and close-quarters fire, approach, storm, close combat. */
    readonly contact: number;
    readonly approach: number;
    readonly storm: number;
    readonly close: number;
    /** Most hexes for small arms, and percent of effect by distance 0, 1, 2 … hexes. */
    readonly smallArmsRange: number;
    readonly byDistance: readonly Percent[];
    /** The same for what is fired from the hands: rifles, light machine guns, dischargers. @rule R4.11 */
    readonly lightByDistance: readonly Percent[];
    /** Exposure of attackers and movers by light, by weather and by terrain, percent (multiplied). */
    readonly exposureLight: Readonly<Record<Light, Percent>>;
    readonly exposureWeather: Readonly<Record<Weather, Percent>>;
    readonly exposureTerrain: Readonly<Record<Terrain, Percent>>;
    /** Share of what the night hides that flares and nearness give back in the storm, percent. */
    readonly seenAgainAtStorm: Percent;
    /** Exposure of defenders by works level 0 … 3. */
    readonly exposureWorks: readonly Percent[];
    /** Storm loss of the attacker, added percent for each row of wire. */
    readonly wireRow: Percent;
    /** Storm loss taken off by each tank that arrives, and at most by all of them. */
    readonly wirePerTank: Percent;
    readonly tanksBreakWire: Percent;
    /** Share of its fire that an attacker can use on the move by day, and in the dark. */
    readonly movingFire: Percent;
    readonly movingFireDark: Percent;
    /** Attack uphill: percent of the attacker's fire per started 20 m of climb, taken off, and its limit. */
    readonly uphill: Percent;
    readonly uphillMost: Percent;
    /** Metres of climb for which `uphill` is taken once. */
    readonly uphillMetres: number;
    /** Attack across a stream: percent of the attacker's fire taken off. */
    readonly acrossStream: Percent;
    /** Each further direction of attack: percent added to the attacker's fire (flank, encirclement). */
    readonly flank: Percent;
    readonly flankMost: Percent;
    /** Men at most that count on a hexside: attackers, defenders, close combat. */
    readonly frontAttackers: number;
    readonly frontDefenders: number;
    readonly frontClose: number;
    /** Men left of a garrison, percent of the attackers', from which those behind close the gap hand to hand. @rule R4.16 */
    readonly closeReserve: Percent;
    /** A group below this loses at most half of itself in a step. */
    readonly smallGroup: number;
    /** A step that breaks an attack costs at most this share of his men. */
    readonly breakCap: Percent;
    /** Break limit added by tanks alongside; by a bombardment of the target this turn. */
    readonly breakWithTanks: Percent;
    readonly breakPrepared: Percent;
    /** Percent held down from which a hex is prepared fully; below it the points fall in proportion. @rule R5.5 */
    readonly preparedFully: Percent;
    /** Defenders with less than this share of their men left leave. */
    readonly defenderLeaves: Percent;
    /** Part of untrained attackers who go astray in the dark, and quality below which troops are untrained. @rule R4.12 */
    readonly nightAstray: Percent;
    readonly nightQuality: Percent;
    /** Fire of a garrison that is cut off, percent. @rule R4.13 */
    readonly cutOff: Percent;
    /** Hexes that a surrounded unit may slip through to. @rule R4.8 */
    readonly breakOut: number;
    /** The die: loss in percent of the calculated loss, and how often it comes. */
    readonly die: readonly { readonly percent: Percent; readonly weight: number }[];
    /** Killed, wounded, missing in percent of losses, by side. */
    readonly fate: Readonly<
      Record<SideId, { readonly killed: Percent; readonly wounded: Percent; readonly missing: Percent }>
    >;
    /** Shares of a routed or surrounded unit that go missing when it must leave. */
    readonly retreatLoss: Percent;
    readonly surroundedLoss: Percent;
    /** Share of its guns that a unit leaves behind in a retreat, percent; a surrounded one leaves all. */
    readonly retreatGuns: Percent;
    /** Share of the men inside who are lost with a tank or an armoured train, percent. */
    readonly crewLoss: Percent;
    /** Defensive fire at a mover next to a unit: percent of contact fire. */
    readonly reaction: Percent;
    /** Chance by what can be seen below which units do not counter-attack by standing order, percent. @rule R4.9 */
    readonly counterAttackLeast: Percent;
    /** Men for whom a tank counts when it is asked which unit beside a mover is the strongest. @rule R4.9 */
    readonly menForTank: number;
  };
  readonly bombardment: {
    /** Shells for one casualty: nobody dug in, and works levels 1 … 3. */
    readonly shellsPerCasualty: readonly number[];
    /** Losses of columns on the move that are not dug in, percent of those of men who lie in the field. */
    readonly onTheMove: Percent;
    /** Percent held down by 100 shells, and the most. */
    readonly suppression: Percent;
    readonly suppressionMost: Percent;
    /** Most percent that still counts as held down in the storm, by shells or bombs: the fire has lifted. */
    readonly suppressionAtStorm: Percent;
    /** Effect of fire on a hex that no friend sees. */
    readonly blind: Percent;
    /** Of the men who came with a gun, those who serve it, percent; with fewer the rate falls. @rule R5.6 */
    readonly crew: Percent;
    /** Shells that knock out one gun of a battery. */
    readonly shellsPerGun: number;
    /** Hexes over which the flashes and smoke of firing guns are seen, by weather. @rule R5.8 */
    readonly flash: Readonly<Record<Weather, number>>;
    /** Shells for each gun that silence a battery. @rule R5.9 */
    readonly shellsToSilence: number;
    /** Share of a battery's rate that it spends on an answer. @rule R5.10 */
    readonly answer: Percent;
    /** Shells that open a row of wire, and heavy shells that knock out a machine-gun nest, in shells of 76 mm. */
    readonly shellsPerWireRow: number;
    readonly shellsPerNest: number;
    /** Worth from which a shell is heavy enough for a nest, percent of a 76 mm shell. */
    readonly heavyShell: Percent;
    /** Shells a gun receives each turn, by side. */
    readonly resupply: Readonly<Record<SideId, number>>;
  };
  readonly air: {
    /** Kilograms of bombs for one casualty, by works level. */
    readonly kilogramsPerCasualty: readonly number[];
    /** Kilograms that knock out a gun, and for each gun of a battery those that silence it. */
    readonly kilogramsPerGun: number;
    readonly kilogramsToSilence: number;
    /** Losses of columns on the march, percent of those of men who lie in the field. */
    readonly onTheMove: Percent;
    /** Hexes over which machine guns and guns cover a hex against aircraft. @rule R6.4 */
    readonly antiAirRange: number;
    /** Points of the anti-aircraft guns that have no counter, over a hex with troops of their side near. */
    readonly antiAirCover: Readonly<Record<SideId, number>>;
    /** Aircraft lost in 1,000 sorties for each point, percent; and the most in 1,000. */
    readonly antiAirLoss: Percent;
    readonly antiAirLossMost: number;
    /** Effect of bombs taken off for each point, percent; and the most. */
    readonly antiAirAim: Percent;
    readonly antiAirAimMost: Percent;
    /** Weather in which nothing flies; light in which nothing flies. */
    readonly grounded: readonly Weather[];
    readonly groundedLight: readonly Light[];
    /** Cohesion lost by each unit in a bombed hex per 10 tonnes, and the most. */
    readonly shock: number;
    readonly shockMost: number;
    /** Percent held down per 10 tonnes, and the most. */
    readonly suppression: Percent;
    readonly suppressionMost: Percent;
  };
  readonly armour: {
    /** Chance that a tank bogs on entering a hex, by terrain, and off a crossing of a stream. */
    readonly bog: Readonly<Record<Terrain, Percent>>;
    readonly bogStream: Percent;
    /** What a ford or a sappers' crossing holds of them, percent of `bogStream`. */
    readonly bogFord: Percent;
    readonly bogRain: Percent;
    /** No ground is so bad that no tank gets through: the highest chance, by all causes together. */
    readonly bogMost: Percent;
    /** Points that the way of tanks may cost more than the cheapest, to bog fewer; share that may bog unasked. @rule R7.14 */
    readonly detour: number;
    readonly bogAsked: Percent;
    /** Chance that a bogged tank comes free in a turn out of fire. */
    readonly free: Percent;
    /** Chance that a tank towed free is past mending on the spot and goes to the workshop. @rule R7.13 */
    readonly workshop: Percent;
    /** Hexes within which an enemy who sees bogged tanks keeps everybody from towing them. @rule R7.3 */
    readonly towing: number;
    /** Chance that a tank alone beside enemy infantry is burned in a turn: a bogged one, and one that runs. */
    readonly burned: Readonly<Record<Light, Percent>>;
    readonly stalked: Readonly<Record<Light, Percent>>;
    /** Fire of a bogged tank, percent. */
    readonly boggedFire: Percent;
    /** Slow tanks that guns could stop with the fire that stops one fast tank. */
    readonly fastTank: number;
    /** What guns do to tanks that are stuck, percent of what they do to slow ones on the move. @rule R7.12 */
    readonly stuckHit: number;
    /** Share of a unit's tanks that are commanders' tanks; cohesion lost when such are hit. @rule R7.7 */
    readonly commandShare: Percent;
    readonly commandShock: number;
    /** Tanks without infantry turn back when this share of them is hit. */
    readonly turnBack: Percent;
    /** What the fire of tanks that storm alone finds of men in works, percent, by works level 0 … 3. @rule R7.11 */
    readonly aloneFinds: readonly Percent[];
    /** Share of them that infantry puts out of action in the storm. @rule R7.11 */
    readonly aloneLost: Readonly<Record<Light, Percent>>;
  };
  readonly entrenchment: {
    /** Turns of digging to reach level 1, 2, 3. */
    readonly turns: readonly number[];
    /** Factor for digging on stony ground (steep), percent. */
    readonly rock: Percent;
    /** Percent of the work that an engineer unit adds. */
    readonly engineers: Percent;
    /** Percent of the men in a hex for whom a level must be dug to count. @rule R8.10 */
    readonly roomShare: Percent;
    /** Levels by which the enemy's works are worth less to whoever took them: they face the wrong way. @rule R8.11 */
    readonly captured: number;
    /** Levels of works lost when their hex is taken by the other side. @rule R8.9 */
    readonly lostWithHex: number;
    /** Highest level dug next to a seen enemy. */
    readonly underFire: number;
    /** Highest level dug in marsh. */
    readonly marsh: number;
    /** Work for a row of wire, percent of a turn of so many men; and the most rows. */
    readonly wireTurn: Percent;
    readonly wireMen: number;
    readonly wireMost: number;
    /** Time that wire takes in the dark, and with an enemy beside it, percent. */
    readonly wireDark: Percent;
    readonly wireUnderFire: Percent;
    /** Man-hours for a machine-gun nest, the most nests in a hex, its crew, and the fire points it adds. */
    readonly nestHours: number;
    readonly nestMost: number;
    /** The most nests that a unit builds in a turn, and the men of a garrison for each nest. @rule R8.7 */
    readonly nestTurn: number;
    readonly nestGarrison: number;
    readonly nestMen: number;
    readonly nestFire: number;
    /** Fire points of guns and tanks firing direct that knock out one nest in a turn. */
    readonly nestKnockedOut: number;
    /** The most nests that one order to fire knocks out. @rule R8.8 */
    readonly nestHitMost: number;
  };
  readonly supply: {
    /** Points of a line of supply, at the cost of men on foot by day, from where supplies come in. @rule R9.2 */
    readonly reach: number;
    /** Points of such a line over a hex of a lake, by swimmers and rafts. @rule R9.2 */
    readonly lake: number;
    /** Turns without supply after which a unit has little left to fire. @rule R9.4 */
    readonly lasts: number;
    /** Percent of its fire that such a unit has. @rule R9.4 */
    readonly withoutFire: Percent;
    /** Percent of a recovery that a unit without supply has. @rule R9.4 */
    readonly recovery: Percent;
    /** Kilograms a day that a man needs who is quiet, and one who fights; that a tank needs; and of one shell. @rule R9.3 */
    readonly kilogramsQuiet: number;
    readonly kilogramsFighting: number;
    readonly kilogramsTank: number;
    readonly kilogramsShell: number;
    /** Percent of what is missing of the supplies that attackers lose of their fire. @rule R9.3 */
    readonly shortAttack: Percent;
  };
  readonly health: {
    /** Of ten thousand men, those who fall sick in a turn. @rule R9.5 */
    readonly sick: Readonly<Record<SideId, number>>;
    /** Sickness in marsh, and of units without supply, percent. @rule R9.5 */
    readonly marsh: Percent;
    readonly unsupplied: Percent;
    /** Of the wounded who are carried back with the enemy beside them, those who die, percent. @rule R9.6 */
    readonly carriedUnderFire: Percent;
  };
  readonly cohesion: {
    readonly start: number;
    /** Below: disrupted (cannot assault), routed (falls back by itself). */
    readonly disrupted: number;
    readonly routed: number;
    /** Points lost per turn of march, attack, and per percent of men lost. */
    readonly march: number;
    readonly assault: number;
    readonly perPercentLost: number;
    readonly retreat: number;
    readonly shelled: number;
    /** What works leave of the cohesion that shells and bombs take, percent, by level 0 … 3. @rule R10.9 */
    readonly inWorks: readonly Percent[];
    /** Men of whom the percent lost are counted in a smaller unit. @rule R10.1 */
    readonly smallUnit: number;
    /** Points regained per turn in contact, out of contact, resting out of contact. */
    readonly gainInContact: number;
    readonly gain: number;
    readonly gainResting: number;
    /** Effect of cohesion on fire: percent taken off at cohesion 0. */
    readonly onFire: Percent;
    /** Points lost at the end of a turn by a unit with no way out. */
    readonly surrounded: number;
    /** Quality up to which troops are raw in their first fight; what that takes off their break limit, and points lost. */
    readonly rawQuality: Percent;
    readonly rawBreak: Percent;
    readonly rawShock: number;
    /** Points that a foothold under its crest takes from each unit of a garrison. @rule R4.15 */
    readonly foothold: number;
    /** Share of its men lost at once with which a unit's officers fall, percent, and points lost with them. */
    readonly officersAt: Percent;
    readonly officers: number;
  };
  readonly command: {
    /** Hexes from every known enemy that a column keeps which marches without a full order. */
    readonly freeMarch: number;
  };
  readonly border: {
    /** Escalation points at which the war that nobody wanted begins (R12.3). */
    readonly war: number;
    /** Points that cool off each turn without a breach. */
    readonly cooling: number;
    /** Men from which a unit over the border is a step in force. */
    readonly forceMen: number;
    /** Hexes beyond the claimed ground from which an advance is a deep one. */
    readonly depth: number;
    /** Sorties over the border in one strike from which it is a raid. */
    readonly raidSorties: number;
  };
  readonly victory: {
    /** Points for each 100 men lost by the other side, and for each gun and tank in tenths. */
    readonly perHundredMen: number;
    readonly perEscalationPoint: number;
    /** Points by which the war that nobody wanted is worse than what the field came to; twice as much for its author. */
    readonly warLoss: number;
    /** Points that an attacker's savings count at most, beside as many as the ground that he won (R14.7). */
    readonly savedMost: number;
    /** Margins above history at which a result is called by name, best first. */
    readonly levels: readonly { readonly id: string; readonly margin: number }[];
  };
}
