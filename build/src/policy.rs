//! The content security policy. It stands in `index.html`; every other one is made from it or compared with it.

use crate::Result;

/// What Trunk leaves in the document where nonces are asked for: one goes into each answer of `trunk serve`.
pub const NONCE: &str = "{{__TRUNK NONCE__}}";

/// What stands before the policy in a document.
const KEY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy of a document.
pub fn of(html: &str) -> Result<&str> {
    let after = html.split_once(KEY).ok_or("the document has no policy")?.1;
    Ok(after.split_once('"').ok_or("the document's policy has no end")?.0)
}

/// The document of a release: no nonce is left in it, for nobody puts one into the answers of a static host.
pub fn without_nonces(html: &str) -> Result<String> {
    let html = html
        .replace(&format!(" 'nonce-{NONCE}'"), "")
        .replace(&format!(" nonce=\"{NONCE}\""), "")
        .replace(&format!(" nonce={NONCE}"), "");
    if html.contains(NONCE) { Err("a nonce is left in index.html".into()) } else { Ok(html) }
}

/// The policy of the single file: it runs the inline scripts and has the inline style of these digests, and fetches nothing.
pub fn of_single_file(policy: &str, scripts: &[String], style: &str) -> String {
    let directives = policy.split("; ").filter_map(|directive| match directive.split(' ').next() {
        Some("script-src") => Some(directive.replace("'self'", &scripts.join(" "))),
        Some("style-src") => Some(format!("style-src {style}")),
        Some("img-src") => Some("img-src data:".to_owned()),
        Some("trusted-types") => Some("trusted-types 'none'".to_owned()),
        Some("connect-src" | "manifest-src" | "worker-src") => None,
        _ => Some(directive.to_owned()),
    });
    directives.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    fn released() -> String {
        let html = fs::read_to_string(root().join("index.html")).expect("index.html");
        without_nonces(&html).expect("no nonce is left")
    }

    #[test]
    fn hosts_send_the_policy_of_the_document() {
        let html = released();
        let policy = of(&html).expect("a policy");
        for name in ["Caddyfile", "_headers", "htaccess", "nginx.conf"] {
            let text = fs::read_to_string(root().join(".hosting").join(name)).expect(name);
            let policies: Vec<_> = text.match_indices("default-src").map(|(at, _)| &text[at..]).collect();
            assert!(!policies.is_empty(), "{name} has no policy");
            for sent in policies {
                assert!(sent.starts_with(&format!("{policy}; frame-ancestors ")), "{name} differs: {sent:.400}");
            }
        }
    }

    #[test]
    fn the_single_file_fetches_nothing() {
        let html = released();
        let scripts = ["'sha256-a'".to_owned(), "'sha256-c'".to_owned()];
        let single = of_single_file(of(&html).expect("a policy"), &scripts, "'sha256-b'");
        assert_eq!(
            single,
            "default-src 'none'; script-src 'sha256-a' 'sha256-c' 'wasm-unsafe-eval'; style-src 'sha256-b'; img-src data:; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        );
    }

    #[test]
    fn a_nonce_that_is_left_is_an_error() {
        assert_eq!(without_nonces(&format!("<script nonce=\"{NONCE}\">")).expect("none is left"), "<script>");
        assert!(without_nonces(&format!("<p title=\"{NONCE}\">")).is_err());
    }
}
