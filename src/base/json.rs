//! JSON as this program writes it for other programs: fields in the order of their types, and a line
//! break at the end.

use serde::Serialize;

/// A value as indented JSON.
///
/// ```
/// use tidings::base::json::to_json;
/// assert_eq!(to_json(&[1, 2]), "[\n  1,\n  2\n]\n");
/// ```
pub fn to_json(value: &impl Serialize) -> String {
    ended(serde_json::to_string_pretty(value))
}

/// A value as JSON on one line, for one answer a line.
///
/// ```
/// use tidings::base::json::to_json_line;
/// assert_eq!(to_json_line(&[1, 2]), "[1,2]\n");
/// ```
pub fn to_json_line(value: &impl Serialize) -> String {
    ended(serde_json::to_string(value))
}

/// Serializing to text fails only for maps without text keys, which no type of ours has.
fn ended(json: serde_json::Result<String>) -> String {
    let mut json = json.expect("our types have text keys");
    json.push('\n');
    json
}
