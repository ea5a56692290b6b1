import * as v from 'valibot';

const numberSchema = v.pipe(v.number(), v.finite());
const boxSchema = v.tuple([numberSchema, numberSchema, numberSchema, numberSchema]);
/** The letters, numbers and signs of SVG path data, so that a damaged file cannot be anything else. */
const pathSchema = v.pipe(v.string(), v.regex(/^[MLZmlz\d\s,.-]*$/));

/** A part of a flag: an SVG element that draws, its attributes, what it holds. */
export type FlagPart = [tag: string, attributes: Record<string, string>, parts: FlagPart[]];

/** The elements that draw. */
const FLAG_ELEMENTS = ['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'polygon', 'line'] as const;

/** What a flag's elements may say of themselves: how they are drawn, and nothing that acts. */
const FLAG_ATTRIBUTES = [
  'viewBox',
  'd',
  'fill',
  'fill-rule',
  'fill-opacity',
  'clip-rule',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'transform',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'width',
  'height',
  'points',
] as const;

const flagPartSchema: v.GenericSchema<FlagPart> = v.strictTuple([
  v.picklist(FLAG_ELEMENTS),
  v.record(v.picklist(FLAG_ATTRIBUTES), v.string()),
  v.lazy(() => v.array(flagPartSchema)),
]);

/**
 * One state's file of shapes, drawn at build time: the land around it, itself, and how degrees
 * become units of the drawing (the projection is linear), so that a town can be put on it.
 */
export const stateShapesSchema = v.strictObject({
  width: numberSchema,
  height: numberSchema,
  west: numberSchema,
  north: numberSchema,
  /** Units of the drawing in a degree of longitude, and of latitude. */
  perDegree: v.strictTuple([numberSchema, numberSchema]),
  land: pathSchema,
  own: pathSchema,
  flag: v.exactOptional(flagPartSchema),
});

/** One state's file of shapes. */
export type StateShapes = v.InferOutput<typeof stateShapesSchema>;

/**
 * The world in tenths of a degree, y downwards. A shape's box holds its main part, without what
 * lies an ocean away; what is too small to be drawn is a dot in the middle of its box.
 */
export const worldShapesSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  v.strictObject({ path: pathSchema, box: boxSchema }),
);

/** The world's shapes by ISO code. */
export type WorldShapes = v.InferOutput<typeof worldShapesSchema>;

/** A map as the card draws it. */
export const mapSchema = v.strictObject({
  /** What it shows: where one thing lies, or which states belong to another. */
  shows: v.picklist(['place', 'states']),
  /** Left, top, width, height of what is seen, in units of the drawing before it is stretched. */
  view: boxSchema,
  /** How much higher than wide a unit is drawn: one degree of latitude against one of longitude. */
  stretch: numberSchema,
  land: pathSchema,
  marked: pathSchema,
  /** The state that joined last. */
  newest: v.exactOptional(pathSchema),
  /** Places, and states too small to be drawn. */
  dots: v.array(v.strictTuple([numberSchema, numberSchema])),
});

/** A map as the card draws it. */
export type CardMap = v.InferOutput<typeof mapSchema>;

/** A flag as the card draws it. */
export const flagSchema = flagPartSchema;
