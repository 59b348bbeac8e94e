import IncipitBooks

/// The formats of documents that are read.
enum DocumentFormat: Hashable {
  case docx
  case odt
  case rtf
  /// Read only where its text has been taken out by another program.
  case pdf

  /// How sources are called that are in it.
  var source: SourceFormat {
    switch self {
    case .docx: .docx
    case .odt: .odt
    case .rtf: .rtf
    case .pdf: .pdf
    }
  }
}
