/** A custom property as Tiled writes it. */
export interface TiledProperty {
  readonly name: string;
  readonly type: "string" | "int" | "float";
  readonly value: string | number;
}

/** A point on the map picture. */
export interface TiledPoint {
  readonly x: number;
  readonly y: number;
}

/** A point or a line on an object layer. `type` is what the editor calls class; `class` repeats it. */
export interface TiledObject {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly width: 0;
  readonly height: 0;
  readonly rotation: 0;
  readonly visible: true;
  readonly point?: true;
  /** Relative to `x`, `y`. */
  readonly polyline?: readonly TiledPoint[];
  readonly properties?: readonly TiledProperty[];
}

/** A tile of a tile set. */
export interface TiledTile {
  readonly id: number;
  readonly type: string;
  readonly class: string;
  readonly properties: readonly TiledProperty[];
}

/** A tile set kept inside the map, with its picture beside it. */
export interface TiledTileset {
  readonly firstgid: number;
  readonly name: string;
  readonly image: string;
  readonly imagewidth: number;
  readonly imageheight: number;
  readonly tilewidth: number;
  readonly tileheight: number;
  readonly tilecount: number;
  readonly columns: number;
  readonly margin: 0;
  readonly spacing: 0;
  readonly tiles: readonly TiledTile[];
}

/** A layer of tiles, row by row. */
export interface TiledTileLayer {
  readonly id: number;
  readonly type: "tilelayer";
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly x: 0;
  readonly y: 0;
  readonly opacity: number;
  readonly visible: boolean;
  readonly data: readonly number[];
}

/** A layer of points and lines. */
export interface TiledObjectLayer {
  readonly id: number;
  readonly type: "objectgroup";
  readonly name: string;
  readonly draworder: "index";
  readonly color: string;
  readonly x: 0;
  readonly y: 0;
  readonly opacity: 1;
  readonly visible: true;
  readonly objects: readonly TiledObject[];
}

/** A hexagonal map of the Tiled editor, pointy-top, odd rows pushed to the east. */
export interface TiledMap {
  readonly type: "map";
  readonly version: "1.10";
  readonly tiledversion: "1.10.2";
  readonly orientation: "hexagonal";
  readonly renderorder: "right-down";
  readonly compressionlevel: -1;
  readonly infinite: false;
  readonly width: number;
  readonly height: number;
  readonly tilewidth: number;
  readonly tileheight: number;
  readonly hexsidelength: number;
  readonly staggeraxis: "y";
  readonly staggerindex: "odd";
  readonly nextlayerid: number;
  readonly nextobjectid: number;
  readonly properties: readonly TiledProperty[];
  readonly tilesets: readonly TiledTileset[];
  readonly layers: readonly (TiledTileLayer | TiledObjectLayer)[];
}

/** The map as the text of a `.tmj` file: a row of tiles and an object to a line, so that changes can be read. */
export function tiledMapText(map: TiledMap): string {
  const { layers, ...rest } = map;
  const head = JSON.stringify(rest, undefined, 1).replace(/\n}$/, "");
  return `${head},\n "layers": [\n${layers.map(layerText).join(",\n")}\n ]\n}\n`;
}

function layerText(layer: TiledTileLayer | TiledObjectLayer): string {
  const lines =
    layer.type === "tilelayer" ? rowsOf(layer) : layer.objects.map((object) => JSON.stringify(object));
  const body = layer.type === "tilelayer" ? "data" : "objects";
  const rest = { ...layer, [body]: undefined };
  return `  ${JSON.stringify(rest).replace(/}$/, "")},"${body}":[\n   ${lines.join(",\n   ")}\n  ]}`;
}

function rowsOf(layer: TiledTileLayer): readonly string[] {
  return Array.from({ length: layer.height }, (_, row) =>
    layer.data.slice(row * layer.width, (row + 1) * layer.width).join(","),
  );
}
