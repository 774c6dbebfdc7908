let planJSONSchema = #"""
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:gangmu:plan:1:json",
    "title": "A Chinese government plan as a tree, format gangmu-plan/1",
    "description": "One converted file, or in NDJSON one line: a converted file, or why there is none.",
    "$ref": "#/$defs/line",
    "$defs": {
      "line": {
        "description": "One line of NDJSON: a converted file, or why there is none.",
        "anyOf": [{ "$ref": "#/$defs/file" }, { "$ref": "#/$defs/failure" }]
      },
      "file": {
        "description": "A converted file.",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "source", "documents"],
        "properties": {
          "id": { "$ref": "#/$defs/streamID" },
          "format": { "description": "Name and number of the format.", "const": "gangmu-plan/1" },
          "source": { "$ref": "#/$defs/source" },
          "documents": {
            "description": "A covering notice, one or more plans, attachments; in reading order.",
            "type": "array",
            "items": { "$ref": "#/$defs/document" }
          }
        }
      },
      "failure": {
        "description": "An input that could not be read. Named by the id it came with, or else by its file name.",
        "type": "object",
        "additionalProperties": false,
        "required": ["error"],
        "oneOf": [{ "required": ["id"] }, { "required": ["source"] }],
        "properties": {
          "id": { "$ref": "#/$defs/streamID" },
          "source": { "description": "Name of the input.", "type": "string" },
          "error": {
            "description": "What went wrong.",
            "type": "object",
            "additionalProperties": false,
            "required": ["code", "message"],
            "properties": {
              "code": { "description": "A word for programs.", "type": "string", "minLength": 1 },
              "message": { "description": "A sentence for people.", "type": "string" }
            }
          }
        }
      },
      "streamID": {
        "description": "The id that the input's line carried, written back as it came.",
        "type": ["string", "integer"]
      },
      "source": {
        "description": "Where the text came from.",
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "encoding", "bytes", "lines"],
        "properties": {
          "name": { "description": "File name without folders; - for standard input.", "type": "string" },
          "encoding": {
            "description": "What the file was written in.",
            "enum": ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"]
          },
          "bytes": { "description": "Length of the text in UTF-8.", "type": "integer", "minimum": 0 },
          "lines": { "description": "Number of lines.", "type": "integer", "minimum": 0 }
        }
      },
      "document": {
        "description": "One document of the file.",
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "title", "metadata", "numbering", "preamble", "sections", "closing", "colophon"],
        "properties": {
          "kind": { "description": "What the document is.", "enum": ["plan", "notice", "attachment"] },
          "title": { "description": "Lines of a broken title joined; empty where there is none.", "type": "string" },
          "metadata": { "$ref": "#/$defs/metadata" },
          "numbering": {
            "description": "What was found about the numbering, one row a level and style, outermost first.",
            "type": "array",
            "items": { "$ref": "#/$defs/numberingLevel" }
          },
          "preamble": { "description": "After the title, before the first section.", "$ref": "#/$defs/paragraphs" },
          "sections": { "description": "The outermost sections in reading order.", "$ref": "#/$defs/sections" },
          "closing": { "description": "After the last section: closing words, signature, date.", "$ref": "#/$defs/paragraphs" },
          "colophon": { "description": "版记, page footer, 主办单位.", "$ref": "#/$defs/paragraphs" },
          "responsibilities": {
            "description": "Tags that stand outside every section; absent where there are none.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/responsibility" }
          },
          "responsibilityRules": {
            "description": "What the document says of all its tags, such as 排在首位的为牵头单位，下同; absent where it says nothing.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/responsibilityRule" }
          },
          "unreadTags": {
            "description": "What looks like a tag and is not understood. It is a part of its paragraph as well.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/paragraph" }
          }
        }
      },
      "metadata": {
        "description": "What the text shows about the document; keys absent otherwise.",
        "type": "object",
        "additionalProperties": false,
        "required": ["entries"],
        "properties": {
          "indexNumber": { "description": "索引号", "type": "string" },
          "issuer": { "description": "发文机关, 发布机构", "type": "string" },
          "documentNumber": { "description": "发文字号 of this document itself.", "type": "string" },
          "writtenDate": { "description": "成文日期", "$ref": "#/$defs/date" },
          "publishedDate": { "description": "发布日期", "$ref": "#/$defs/date" },
          "entries": {
            "description": "Every metadata line.",
            "type": "array",
            "items": {
              "description": "One metadata line.",
              "type": "object",
              "additionalProperties": false,
              "required": ["label", "value", "line"],
              "properties": {
                "label": { "description": "The label; null where the text has none.", "type": ["string", "null"] },
                "value": { "description": "What stands behind the label.", "type": "string" },
                "line": { "$ref": "#/$defs/lineNumber" }
              }
            }
          }
        }
      },
      "numberingLevel": {
        "description": "How one level is numbered.",
        "type": "object",
        "additionalProperties": false,
        "required": ["level", "style", "scope"],
        "properties": {
          "level": { "description": "Depth of nesting; 1 is the outermost.", "type": "integer", "minimum": 1 },
          "style": { "$ref": "#/$defs/style" },
          "scope": {
            "description": "Whether the numbers begin anew under each parent or run on through the document.",
            "enum": ["restarts", "continues"]
          }
        }
      },
      "sections": { "type": "array", "items": { "$ref": "#/$defs/section" } },
      "section": {
        "description": "A numbered unit: marker, heading, body, children.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id", "level", "ordinal", "marker", "heading", "paragraphs", "responsibilities", "sections", "line", "span"
        ],
        "properties": {
          "id": {
            "description": "Ordinals from the outermost level down; a repeat gets ~2, an unknown ordinal is ?.",
            "type": "string",
            "pattern": "^([0-9]+|\\?)(~[0-9]+)?(\\.([0-9]+|\\?)(~[0-9]+)?)*$"
          },
          "level": { "description": "Depth of nesting; 1 is the outermost.", "type": "integer", "minimum": 1 },
          "ordinal": {
            "description": "The number after repair; null only where the marker is unresolved.",
            "type": ["integer", "null"],
            "minimum": 1,
            "maximum": 9999
          },
          "marker": { "$ref": "#/$defs/marker" },
          "heading": {
            "description": "Without marker, tag and final 。 or ：; null where the item has no heading of its own.",
            "type": ["string", "null"]
          },
          "headingStop": {
            "description": "Present only where the stop between heading and body was lost.",
            "type": "object",
            "additionalProperties": false,
            "required": ["status", "confidence"],
            "properties": {
              "status": { "description": "What became of the stop.", "const": "missing" },
              "confidence": { "$ref": "#/$defs/confidence" }
            }
          },
          "paragraphs": {
            "description": "The body; heading, tags and children left out.",
            "$ref": "#/$defs/paragraphs"
          },
          "responsibilities": {
            "description": "Who has to do it; one row a role.",
            "type": "array",
            "items": { "$ref": "#/$defs/responsibility" }
          },
          "derived": {
            "description": "What the document's rules add to the section's own tags; absent where they add nothing.",
            "type": "array",
            "minItems": 1,
            "items": { "$ref": "#/$defs/derivedResponsibility" }
          },
          "inheritsFrom": {
            "description": "Id of the enclosing section whose tags hold for this one; absent where it has its own, or none above has any.",
            "type": "string"
          },
          "sections": { "description": "The children in reading order.", "$ref": "#/$defs/sections" },
          "line": { "$ref": "#/$defs/lineNumber" },
          "span": { "$ref": "#/$defs/span" }
        },
        "if": { "properties": { "ordinal": { "type": "null" } } },
        "then": { "properties": { "marker": { "properties": { "status": { "const": "unresolved" } } } } }
      },
      "marker": {
        "description": "The marker after repair, and how it came about.",
        "type": "object",
        "additionalProperties": false,
        "required": ["text", "written", "style", "status", "confidence"],
        "properties": {
          "text": {
            "description": "Normalised: GB/T 9704 form, full-width brackets; empty where the number is not known.",
            "type": "string"
          },
          "written": { "description": "The source's own characters; empty where nothing is left.", "type": "string" },
          "style": { "$ref": "#/$defs/style" },
          "status": {
            "description": "written; restored: part was lost; inferred: nothing was left; unresolved: cannot be known.",
            "enum": ["written", "restored", "inferred", "unresolved"]
          },
          "confidence": { "$ref": "#/$defs/confidence" },
          "candidates": {
            "description": "What an unresolved marker may have been, the likeliest first.",
            "type": "array",
            "items": { "type": "integer", "minimum": 1, "maximum": 9999 }
          }
        },
        "if": { "properties": { "status": { "const": "unresolved" } } },
        "then": { "required": ["candidates"] },
        "else": { "not": { "required": ["candidates"] } }
      },
      "paragraphs": { "type": "array", "items": { "$ref": "#/$defs/paragraph" } },
      "paragraph": {
        "description": "A paragraph, wrapped lines joined.",
        "type": "object",
        "additionalProperties": false,
        "required": ["text", "line", "span"],
        "properties": {
          "text": { "description": "What a reader sees.", "type": "string" },
          "line": { "$ref": "#/$defs/lineNumber" },
          "span": { "$ref": "#/$defs/span" }
        }
      },
      "responsibility": {
        "description": "One role of a responsibility tag: who, in which role, by when.",
        "type": "object",
        "additionalProperties": false,
        "required": ["role", "kind", "units", "deadline", "text", "line", "span"],
        "properties": {
          "role": { "description": "The label as written, or the verb.", "type": "string" },
          "kind": { "description": "What the units have to do with the task.", "enum": ["lead", "responsible", "support"] },
          "units": { "description": "One actor each.", "type": "array", "items": { "type": "string" } },
          "readings": {
            "description": "The units with the prefix that the text leaves out, one for each; absent where none leaves one out.",
            "type": "array",
            "minItems": 1,
            "items": { "type": "string" }
          },
          "deadline": { "description": "As written; null where there is none.", "type": ["string", "null"] },
          "text": { "description": "The whole tag as written, wrapped lines joined.", "type": "string" },
          "line": { "$ref": "#/$defs/lineNumber" },
          "span": { "$ref": "#/$defs/span" }
        }
      },
      "responsibilityRule": {
        "description": "What a document says of all its tags.",
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "units", "text", "line", "span"],
        "properties": {
          "kind": {
            "description": "Who leads where a tag names no lead, or who takes part everywhere.",
            "enum": ["first-unit-leads", "units-before-comma-lead", "responsible-lead", "units-take-part"]
          },
          "units": { "description": "Those who take part everywhere.", "type": "array", "items": { "type": "string" } },
          "text": { "description": "The words that say so.", "type": "string" },
          "line": { "$ref": "#/$defs/lineNumber" },
          "span": { "$ref": "#/$defs/span" }
        }
      },
      "derivedResponsibility": {
        "description": "A role that a rule gives.",
        "type": "object",
        "additionalProperties": false,
        "required": ["kind", "units", "rule"],
        "properties": {
          "kind": { "description": "What the units have to do with the task.", "enum": ["lead", "responsible", "support"] },
          "units": { "description": "As written.", "type": "array", "minItems": 1, "items": { "type": "string" } },
          "rule": { "description": "Place of the rule in responsibilityRules, from 0.", "type": "integer", "minimum": 0 }
        }
      },
      "style": {
        "description": "A way of writing markers: 一、 is han-comma, （一） han-parenthesis, 1. arabic-dot, and so on.",
        "enum": [
          "part", "chapter", "section", "article", "han-comma", "han-parenthesis", "arabic-dot", "arabic-comma", "decimal",
          "arabic-parenthesis", "arabic-half-parenthesis", "circled", "dash", "first-is"
        ]
      },
      "confidence": {
        "description": "How likely it is right, in hundredths; 1 for what is written.",
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "date": { "description": "ISO 8601.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
      "lineNumber": { "description": "1-based line on which it begins.", "type": "integer", "minimum": 1 },
      "span": {
        "description": "Half-open byte offsets in the text as UTF-8: first byte, byte behind the last.",
        "type": "array",
        "minItems": 2,
        "maxItems": 2,
        "items": { "type": "integer", "minimum": 0 }
      }
    }
  }

  """#
