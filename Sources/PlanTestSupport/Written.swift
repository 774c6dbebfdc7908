import PlanFormat

/// What a writer was given, as text.
package func written(_ write: (inout ByteWriter) -> Void) -> String {
  var writer = ByteWriter()
  write(&writer)
  return String(decoding: writer.take(), as: UTF8.self)
}
