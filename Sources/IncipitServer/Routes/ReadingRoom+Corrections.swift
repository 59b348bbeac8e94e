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
    try await form(CorrectionForm.self, of: request)
  }

  /// The form that was sent, if it has the token of this opening of the room.
  func form<Form: TokenForm>(_ type: Form.Type, of request: Request) async throws -> Form {
    let body = try await request.body.collect(upTo: Form.maximumBytes)
    let form: Form
    do {
      form = try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
    } catch {
      throw HTTPError(.badRequest)
    }
    guard let token = form.token, token.isEqualInConstantTime(to: configuration.formToken) else {
      throw Refused(
        .forbidden, "An old form", "The form is of an earlier opening of the reading room.",
        remedy: "Load the page again and send it once more.")
    }
    return form
  }
}

/// What a form of ours sends: whatever else it holds, the token that shows that it is ours.
protocol TokenForm: Decodable {
  var token: String? { get }
  /// Far above any form that a person fills in.
  static var maximumBytes: Int { get }
}

/// What the forms of the card send.
struct CorrectionForm: TokenForm {
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
