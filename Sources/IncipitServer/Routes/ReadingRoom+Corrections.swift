import Hummingbird
import IncipitBooks
import IncipitLibrary

extension ReadingRoom {
  /// A person's word over the machine's, and back.
  func addCorrections(to router: Router<BasicRequestContext>) {
    router.post("/works/:id/correct") { request, context in
      let id = try context.workID
      let form = try await correction(request)
      let field = try form.knownField
      _ = try library.correct(id, field, to: (form.value ?? "").trimmingBlanks)
      return Response.seeOther("/works/\(id)#fact-\(field.rawValue)")
    }
    router.post("/works/:id/undo") { request, context in
      let id = try context.workID
      let field = try await correction(request).knownField
      _ = try library.undoCorrection(id, field: field)
      return Response.seeOther("/works/\(id)#fact-\(field.rawValue)")
    }
  }

  /// The form that was sent, if it is one of ours.
  private func correction(_ request: Request) async throws -> CorrectionForm {
    let body = try await request.body.collect(upTo: CorrectionForm.maximumBytes)
    let form: CorrectionForm
    do {
      form = try URLEncodedFormDecoder().decode(
        CorrectionForm.self, from: String(buffer: body))
    } catch {
      throw HTTPError(.badRequest)
    }
    guard let token = form.token, token.isEqualInConstantTime(to: configuration.formToken) else {
      throw Refused(
        .forbidden, "An old form", "The form is of an earlier opening of the reading room.",
        remedy: "Load the work's card again and send it once more.")
    }
    return form
  }
}

/// What the forms of the card send.
struct CorrectionForm: Decodable {
  var token: String?
  var field: String?
  var value: String?

  /// Far above any summary.
  static let maximumBytes = 64 * 1024

  var knownField: Correction.Field {
    get throws {
      guard let field = field.flatMap(Correction.Field.init) else { throw HTTPError(.badRequest) }
      return field
    }
  }
}
