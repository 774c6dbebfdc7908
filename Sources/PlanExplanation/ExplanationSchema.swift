/// The schema of format `gangmu-explanation/1`. It is strict: a field that it does not know is an error.
public enum ExplanationSchema {
  /// JSON Schema, draft 2020-12.
  public static let json = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gangmu:explanation:1",
      "title": "Why numbers are what they are",
      "type": "object",
      "required": ["format", "source", "documents", "places"],
      "additionalProperties": false,
      "properties": {
        "format": { "const": "gangmu-explanation/1" },
        "source": { "type": "string", "description": "The name of the input, without folders; - for standard input." },
        "documents": { "type": "array", "items": { "$ref": "#/$defs/document" } },
        "places": { "description": "In the order of the text.", "type": "array", "items": { "$ref": "#/$defs/place" } },
        "line": { "$ref": "#/$defs/line" }
      },
      "$defs": {
        "document": {
          "type": "object",
          "required": ["title"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string" },
            "damagedShare": {
              "description": "Which share of its markers is damaged; absent where none is.", "type": "number", "minimum": 0, "maximum": 1
            }
          }
        },
        "place": {
          "description": "A place where a section may begin.",
          "type": "object",
          "required": ["document", "line", "span", "written", "outcome", "readings", "says"],
          "additionalProperties": false,
          "properties": {
            "document": { "description": "From 0.", "type": "integer", "minimum": 0 },
            "line": { "type": "integer", "minimum": 1 },
            "span": {
              "description": "Bytes of the text as UTF-8, half open: what is left of a marker; empty where nothing is.",
              "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 2, "maxItems": 2
            },
            "written": { "type": "string" },
            "outcome": { "enum": ["section", "text", "too-doubtful"] },
            "section": { "description": "The id of the section that begins here.", "type": "string" },
            "status": { "enum": ["written", "restored", "inferred", "unresolved"] },
            "confidence": { "type": "number", "minimum": 0, "maximum": 1 },
            "readings": { "description": "The one taken first.", "type": "array", "items": { "$ref": "#/$defs/reading" } },
            "says": { "type": "string" }
          },
          "if": { "properties": { "outcome": { "const": "section" } } },
          "then": { "required": ["section", "status", "confidence"] }
        },
        "reading": {
          "type": "object",
          "required": ["meaning", "outcome", "cost", "bill", "elsewhere", "says"],
          "additionalProperties": false,
          "properties": {
            "meaning": { "enum": ["section", "text"] },
            "style": { "description": "A style of gangmu-plan/1.", "type": "string" },
            "ordinal": { "type": "integer", "minimum": 1 },
            "marker": { "type": "string" },
            "outcome": { "enum": ["chosen", "dearer", "abandoned"] },
            "cost": { "description": "At its own place, in nats.", "type": "number" },
            "margin": {
              "description": "By how much the whole document is dearer with it; absent where it could not be taken at all.",
              "type": "number"
            },
            "bill": { "type": "array", "items": { "$ref": "#/$defs/charge" } },
            "elsewhere": { "type": "array", "items": { "$ref": "#/$defs/consequence" } },
            "says": { "type": "string" }
          },
          "if": { "properties": { "meaning": { "const": "section" } } },
          "then": { "required": ["style", "ordinal", "marker"] }
        },
        "charge": {
          "type": "object",
          "required": ["reason", "cost", "says"],
          "additionalProperties": false,
          "properties": {
            "reason": {
              "enum": [
                    "pieces-lost", "separator-changed", "strange-style", "unusual-form", "blank-inside", "digits-lost", "look-alikes",
                    "numeral-lost", "marker-lost", "beside-number", "unmarked-paragraphs", "fills-gap", "damage", "place", "doubt", "looks", "remains-as-text",
                    "against-habit", "level-skipped", "strange-parent", "behind-text", "announced", "fault-among-damage", "doubtful-first",
                    "wrong-outer-number", "unseen-outer-section", "may-close-list", "fits-own-style", "follows", "gap", "repeat", "inserted", "swapped", "resumed", "past-repeat", "backward", "restart-under-same-parent",
                    "begins-anew", "continues", "begins-late", "new-level", "new-level-above"
              ]
            },
            "cost": { "type": "number" },
            "says": { "type": "string" }
          }
        },
        "consequence": {
          "description": "What a reading changes at another place.",
          "type": "object",
          "required": ["line", "difference", "says"],
          "additionalProperties": false,
          "properties": {
            "line": { "type": "integer", "minimum": 1 },
            "marker": { "description": "Absent where the place is text.", "type": "string" },
            "difference": { "type": "number" },
            "says": { "type": "string" }
          }
        },
        "line": {
          "description": "What the line is that was asked for.",
          "type": "object",
          "required": ["line", "paragraphLine", "content", "says"],
          "additionalProperties": false,
          "properties": {
            "line": { "type": "integer", "minimum": 1 },
            "paragraphLine": { "description": "The line on which its paragraph begins.", "type": "integer", "minimum": 1 },
            "content": {
              "enum": [
                "blank", "page-mark", "metadata", "title", "preamble", "closing", "colophon", "section", "other"
              ]
            },
            "section": { "description": "The id of the section that the line belongs to.", "type": "string" },
            "says": { "type": "string" }
          }
        }
      }
    }

    """
}
