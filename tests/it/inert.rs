//! What runs nothing in HTML: the names that a reader's program acts on, for tests that read it by a program
//! which is not the sanitiser's. Shared with the fuzz targets, which read it as a tree.

/// Elements that run something, load a document, or take input.
const ACTIVE: &[&str] = &[
    "animate",
    "applet",
    "base",
    "body",
    "button",
    "embed",
    "form",
    "frame",
    "frameset",
    "iframe",
    "image",
    "input",
    "link",
    "marquee",
    "math",
    "meta",
    "noscript",
    "object",
    "plaintext",
    "portal",
    "script",
    "select",
    "slot",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];

/// Attributes that hold an address.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "longdesc",
    "ping",
    "poster",
    "src",
    "srcset",
];

/// Asserts that an element does nothing but show what is in it.
#[track_caller]
pub(crate) fn assert_element_inert(name: &str, place: &str) {
    assert!(!ACTIVE.contains(&name), "<{name}> in {place}");
}

/// Asserts that an attribute runs nothing and reaches nothing outside its element.
#[track_caller]
pub(crate) fn assert_attribute_inert(name: &str, value: &str, place: &str) {
    assert!(!name.starts_with("on") && name != "srcdoc", "{name} in {place}");
    let value: String = value.chars().filter(|char| !char.is_whitespace() && !char.is_control()).collect();
    let value = value.to_lowercase();
    if ADDRESSES.contains(&name) {
        let runs = ["javascript:", "vbscript:", "data:text", "data:application", "file:"];
        assert!(!runs.iter().any(|scheme| value.starts_with(scheme)), "{name}={value} in {place}");
        let is_drawing = value.starts_with("data:image/svg");
        assert!(!is_drawing || name != "href", "a drawing runs where it is opened: {value} in {place}");
    }
    if name == "style" {
        let reaches = ["url", "expression", "fixed", "behavior", "binding", "animation"];
        assert!(!reaches.iter().any(|word| value.contains(word)), "style={value} in {place}");
    }
}
