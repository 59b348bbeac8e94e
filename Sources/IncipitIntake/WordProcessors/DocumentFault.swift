/// Why a word processor's file is not read.
enum DocumentFault: Error, Hashable {
  /// With what is wrong.
  case damaged(String)
  case locked
  case tooLarge
  /// Its text is taken out by another program, which has not been done.
  case notTakenOut
}
