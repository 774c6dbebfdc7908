/// The schemas of the output contract, format `gangmu-diff/1`.
///
/// They are strict: a field that they do not know is an error. The project's checks hold every output against them.
public enum DiffSchema {
  /// JSON Schema, draft 2020-12, of one difference.
  public static let json = diffJSONSchema

  /// RELAX NG in its XML syntax.
  public static let relaxNG = diffRelaxNG
}

private let diffJSONSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:gangmu:diff:1:json",
    "title": "What changed between two Chinese government plans, format gangmu-diff/1",
    "description": "One difference, or the plans of two organisations side by side.",
    "type": "object",
    "additionalProperties": false,
    "required": ["format", "old", "new", "changes", "summary"],
    "dependentRequired": { "across": ["pairs"], "pairs": ["across"] },
    "properties": {
      "format": { "description": "Name and number of the format.", "const": "gangmu-diff/1" },
      "across": { "description": "True where two organisations' plans were laid side by side; absent otherwise.", "const": true },
      "old": { "$ref": "#/$defs/plan" },
      "new": { "$ref": "#/$defs/plan" },
      "pairs": {
        "description": "Sections of two organisations' plans that are about the same, in the order of the old one.",
        "type": "array",
        "items": { "$ref": "#/$defs/pair" }
      },
      "changes": {
        "description": "By place in the new plan, renumbering last. Across organisations: what one plan has and the other lacks.",
        "type": "array",
        "items": { "$ref": "#/$defs/change" }
      },
      "summary": {
        "description": "How many rows there are of each kind; kinds without any are left out.",
        "type": "object",
        "propertyNames": { "$ref": "#/$defs/kind" },
        "additionalProperties": { "type": "integer", "minimum": 0 }
      },
      "typography": {
        "description": "Sections that are only set in another way: widths of punctuation, quotation marks, dashes, blanks, line breaks. That is no change; absent where there is none.",
        "type": "integer", "minimum": 1
      }
    },
    "$defs": {
      "plan": {
        "description": "One of the two plans.",
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "repairs", "settled", "settlements"],
        "properties": {
          "name": { "description": "File name without folders; - for standard input.", "type": "string" },
          "repairs": { "description": "Damaged numbers, which were compared as repaired.", "type": "integer", "minimum": 0 },
          "settled": { "description": "Sections that were compared as the other plan numbers and divides the same words, because damage left it open.", "type": "integer", "minimum": 0 },
          "settlements": {
            "description": "Each of these, in order.",
            "type": "array",
            "items": { "$ref": "#/$defs/settlement" }
          }
        }
      },
      "settlement": {
        "description": "A place that damage left open: how it was read, and how it is compared.",
        "type": "object",
        "additionalProperties": false,
        "required": ["line", "words", "read", "compared"],
        "properties": {
          "line": {
            "description": "1-based: where it stands, or where the paragraph begins that it stands in; null where that is not known.",
            "type": ["integer", "null"], "minimum": 1
          },
          "words": { "description": "The heading, or else the first paragraph.", "type": "string" },
          "read": { "description": "What it was read as.", "$ref": "#/$defs/standing" },
          "compared": { "description": "What it is compared as.", "$ref": "#/$defs/standing" }
        }
      },
      "standing": {
        "description": "What something is within its plan.",
        "type": "object",
        "additionalProperties": false,
        "required": ["as"],
        "properties": {
          "as": {
            "description": "text: words of the section before it.",
            "enum": ["section", "text", "title", "metadata", "preamble", "closing", "colophon"]
          },
          "level": { "description": "Depth of nesting, from 1.", "type": "integer", "minimum": 1 },
          "marker": { "description": "Normalised and repaired; null where the number is not known.", "type": ["string", "null"] }
        },
        "if": { "properties": { "as": { "const": "section" } } },
        "then": { "required": ["level", "marker"] },
        "else": { "properties": { "level": false, "marker": false } }
      },
      "section": {
        "description": "A section, or what stands about the sections.",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "line", "marker", "heading"],
        "properties": {
          "id": {
            "description": "The section's id in its plan; otherwise title, metadata, preamble, closing or colophon.",
            "type": "string"
          },
          "line": { "description": "1-based; null for what has no line of its own.", "type": ["integer", "null"], "minimum": 1 },
          "marker": { "description": "Normalised and repaired; null where there is none.", "type": ["string", "null"] },
          "heading": { "description": "Null where there is none.", "type": ["string", "null"] },
          "document": { "description": "1-based; absent where the file has one document.", "type": "integer", "minimum": 1 }
        }
      },
      "kind": {
        "description": "What happened.",
        "enum": [
          "inserted", "removed", "moved", "releveled", "retitled", "reworded", "responsibility", "split", "merged", "renumbered"
        ]
      },
      "change": {
        "description": "What a reader would tell as one change. A section changed in two ways has two rows.",
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "old", "new"],
        "properties": {
          "kind": { "$ref": "#/$defs/kind" },
          "old": {
            "description": "Null for what was inserted. Of a run of numbers its first section.",
            "anyOf": [{ "$ref": "#/$defs/section" }, { "type": "null" }]
          },
          "new": {
            "description": "Null for what was removed. Of a run of numbers its first section.",
            "anyOf": [{ "$ref": "#/$defs/section" }, { "type": "null" }]
          },
          "text": {
            "description": "Of what was retitled or reworded: what is not inserted gives the old text, what is not deleted the new. Of a section that is split or merged as well the text is that of all parts.",
            "type": "array",
            "items": { "$ref": "#/$defs/piece" }
          },
          "added": { "description": "Units by role that came.", "type": "array", "items": { "$ref": "#/$defs/role" } },
          "dropped": { "description": "Units by role that went.", "type": "array", "items": { "$ref": "#/$defs/role" } },
          "sections": {
            "description": "Of what was inserted or removed: the sections below, which came or went with it.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/section" }
          },
          "kept": {
            "description": "Of what was inserted or removed: the outermost sections below it that both plans have, where the other plan has them. They stayed.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/section" }
          },
          "parts": {
            "description": "Of what was split: the sections that it became. Of what was merged: those that it came from. In order.",
            "type": "array",
            "minItems": 2,
            "items": { "$ref": "#/$defs/section" }
          },
          "from": { "$ref": "#/$defs/ends" },
          "to": { "$ref": "#/$defs/ends" },
          "because": {
            "description": "What shifted the numbers of a run; null where nothing explains it.",
            "type": ["string", "null"]
          },
          "scope": {
            "description": "Of a run of a level that now begins anew under each parent, or no longer does: what it did and does.",
            "type": "object",
            "additionalProperties": false,
            "required": ["level", "from", "to"],
            "properties": {
              "level": { "description": "Depth of nesting, from 1.", "type": "integer", "minimum": 1 },
              "from": { "description": "In the old plan.", "enum": ["restarts", "continues"] },
              "to": { "description": "In the new plan.", "enum": ["restarts", "continues"] }
            }
          },
          "style": {
            "description": "Of a run of a level that is numbered in another style: the one that it had and has, as convert names them.",
            "type": "object",
            "additionalProperties": false,
            "required": ["level", "from", "to"],
            "properties": {
              "level": { "description": "Depth of nesting, from 1.", "type": "integer", "minimum": 1 },
              "from": { "description": "In the old plan.", "type": "string" },
              "to": { "description": "In the new plan.", "type": "string" }
            }
          },
          "count": { "description": "Sections of a run.", "type": "integer", "minimum": 1 },
          "stretches": {
            "description": "Of a run inside which the count changed again: where the numbers shifted by the same amount.",
            "type": "array",
            "minItems": 2,
            "items": { "$ref": "#/$defs/stretch" }
          }
        },
        "allOf": [
          { "if": { "properties": { "kind": { "const": "inserted" } } }, "then": { "properties": { "old": { "type": "null" } } } },
          { "if": { "properties": { "kind": { "const": "removed" } } }, "then": { "properties": { "new": { "type": "null" } } } },
          {
            "if": { "properties": { "kind": { "enum": ["retitled", "reworded"] } } },
            "then": { "required": ["text"] }
          },
          {
            "if": { "properties": { "kind": { "const": "responsibility" } } },
            "then": { "required": ["added", "dropped"] }
          },
          {
            "if": { "properties": { "kind": { "const": "renumbered" } } },
            "then": { "required": ["from", "to", "because", "count"] }
          },
          {
            "if": { "properties": { "kind": { "enum": ["split", "merged"] } } },
            "then": { "required": ["parts"] }
          }
        ]
      },
      "piece": {
        "description": "A piece of a text that was compared. Paragraphs are parted by a line feed.",
        "type": "object",
        "additionalProperties": false,
        "required": ["op", "text"],
        "properties": {
          "op": { "description": "What happened to the piece.", "enum": ["equal", "delete", "insert"] },
          "text": { "description": "Its characters.", "type": "string", "minLength": 1 }
        }
      },
      "role": {
        "description": "Units of one role, and its deadline.",
        "type": "object",
        "additionalProperties": false,
        "required": ["role", "kind", "units", "deadline"],
        "properties": {
          "role": { "description": "The label as written, or the verb.", "type": "string" },
          "kind": { "description": "What the role is.", "enum": ["lead", "responsible", "support"] },
          "units": { "description": "One actor each.", "type": "array", "items": { "type": "string" } },
          "deadline": { "description": "As written; null where it did not change.", "type": ["string", "null"] }
        }
      },
      "ends": {
        "description": "The first and the last marker of a run.",
        "type": "array",
        "minItems": 2,
        "maxItems": 2,
        "items": { "type": "string" }
      },
      "stretch": {
        "description": "Neighbours whose numbers shifted by the same amount.",
        "type": "object",
        "additionalProperties": false,
        "required": ["count", "from", "to"],
        "properties": {
          "count": { "description": "Sections.", "type": "integer", "minimum": 1 },
          "from": { "$ref": "#/$defs/ends" },
          "to": { "$ref": "#/$defs/ends" }
        }
      },
      "pair": {
        "description": "Two sections that are about the same.",
        "type": "object",
        "additionalProperties": false,
        "required": ["confidence", "old", "new"],
        "properties": {
          "confidence": { "description": "How sure the pair is.", "type": "number", "minimum": 0, "maximum": 1 },
          "old": { "$ref": "#/$defs/section" },
          "new": { "$ref": "#/$defs/section" }
        }
      }
    }
  }

  """#
