/// The schema of format `gangmu-findings/1`. It is strict: a field that it does not know is an error.
public enum FindingsSchema {
  /// JSON Schema, draft 2020-12.
  public static let json = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:gangmu:findings:1",
      "title": "What gangmu validate found",
      "type": "object",
      "required": ["format", "files"],
      "additionalProperties": false,
      "properties": {
        "format": { "const": "gangmu-findings/1" },
        "files": { "type": "array", "items": { "$ref": "#/$defs/file" } }
      },
      "$defs": {
        "file": {
          "type": "object",
          "required": ["name", "findings"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "description": "The path as given; - for standard input." },
            "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
            "error": {
              "description": "Why the input could not be read.",
              "type": "object",
              "required": ["code", "message"],
              "additionalProperties": false,
              "properties": { "code": { "type": "string" }, "message": { "type": "string" } }
            }
          }
        },
        "finding": {
          "type": "object",
          "required": [
            "rule", "severity", "line", "column", "span", "characters", "fileSpan", "section", "message", "confidence", "fingerprint", "fixes"
          ],
          "additionalProperties": false,
          "properties": {
            "rule": { "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$" },
            "severity": { "enum": ["error", "warning", "note"] },
            "line": { "type": "integer", "minimum": 1 },
            "column": { "type": "integer", "minimum": 1, "description": "In Unicode scalars." },
            "span": { "$ref": "#/$defs/span", "description": "Bytes of the text as decoded to UTF-8." },
            "characters": { "$ref": "#/$defs/span", "description": "Unicode scalars of the text." },
            "fileSpan": { "$ref": "#/$defs/span", "description": "Bytes of the file itself, in its own encoding." },
            "section": { "type": ["string", "null"], "description": "The section's id, as gangmu convert gives it." },
            "message": { "type": "string" },
            "confidence": { "type": "number", "minimum": 0, "maximum": 1 },
            "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{16}$" },
            "fixes": { "type": "array", "items": { "$ref": "#/$defs/fix" }, "description": "The best first." }
          }
        },
        "fix": {
          "type": "object",
          "required": ["title", "applicability", "edits"],
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string" },
            "applicability": { "enum": ["safe", "unsafe", "display"] },
            "edits": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["span", "text"],
                "additionalProperties": false,
                "properties": { "span": { "$ref": "#/$defs/span" }, "text": { "type": "string" } }
              }
            }
          }
        },
        "span": {
          "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 2, "maxItems": 2,
          "description": "Half-open: first and behind last."
        }
      }
    }

    """
}
