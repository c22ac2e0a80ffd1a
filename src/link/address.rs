//! The address of the page as it can be handed on: what stands before `#` in a link.

use super::repair::is_tracker;

/// The page's copy for frames in other pages, and that of the page for programs in Go.
const FRAMES: &str = "embed.html";
const GO_FRAMES: &str = "embed-go.html";
/// The page for programs in Go.
pub const GO: &str = "go.html";
/// What an address of a file on a disk begins with.
const FILE: &str = "file:";

/// The address of the page where an address is open: without what stands after `#`, without trackers, and that of the page itself where
/// its copy for frames is open.
#[must_use]
pub fn page_of(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let name = path.rsplit('/').next().unwrap_or_default();
    let folder = &path[..path.len() - name.len()];
    let path = match name {
        FRAMES | "embed" => folder.to_owned(),
        GO_FRAMES | "embed-go" => format!("{folder}{GO}"),
        _ => path.to_owned(),
    };
    let key = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_tracker(&key(pair))).collect();
    if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) }
}

/// The same for other people. None where the page is a file on a disk: nobody else has that, and its name tells who owns it.
#[must_use]
pub fn page_for_others(address: &str) -> Option<String> {
    (!address.starts_with(FILE)).then(|| page_of(address))
}

/// The address of the page's copy for frames, which stands beside it. None where there is none for other people.
#[must_use]
pub fn frames_of(address: &str) -> Option<String> {
    let page = page_for_others(address)?;
    let path = page.split('?').next().unwrap_or_default();
    let (folder, name) = path.split_at(path.rfind('/')? + 1);
    let frames = if [GO, "go"].contains(&name) { GO_FRAMES } else { FRAMES };
    Some(format!("{folder}{frames}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_handed_on_without_what_others_put_into_it() {
        for (open, page, frames) in [
            ("https://a.org/#cores=2", "https://a.org/", "https://a.org/embed.html"),
            ("https://a.org/x/?fbclid=x#cores=2", "https://a.org/x/", "https://a.org/x/embed.html"),
            (
                "https://a.org/index.html?utm_source=y&gclid=1#t=4",
                "https://a.org/index.html",
                "https://a.org/embed.html",
            ),
            ("https://a.org/index#cores=2", "https://a.org/index", "https://a.org/embed.html"),
            ("https://a.org/embed.html#cores=2&embed=1", "https://a.org/", "https://a.org/embed.html"),
            ("https://a.org/embed?utm_source=y#embed=1", "https://a.org/", "https://a.org/embed.html"),
            ("https://a.org/x/go.html?utm_source=y#go=x", "https://a.org/x/go.html", "https://a.org/x/embed-go.html"),
            ("https://a.org/go#go=x", "https://a.org/go", "https://a.org/embed-go.html"),
            ("https://a.org/x/embed-go.html#go=x", "https://a.org/x/go.html", "https://a.org/x/embed-go.html"),
            ("https://a.org/embed-go#go=x", "https://a.org/go.html", "https://a.org/embed-go.html"),
            ("https://a.org/?file=x&utm_source=y#cores=2", "https://a.org/?file=x", "https://a.org/embed.html"),
            ("https://a.org/#ask=Is%20index.html%20a%20file%3F", "https://a.org/", "https://a.org/embed.html"),
        ] {
            assert_eq!(page_of(open), page, "{open}");
            assert_eq!(page_for_others(open).as_deref(), Some(page), "{open}");
            assert_eq!(frames_of(open).as_deref(), Some(frames), "{open}");
        }
    }

    #[test]
    fn a_file_on_a_disk_is_nobody_elses() {
        let open = "file:///home/ada/wash-and-dry.html#cores=2";
        assert_eq!(page_of(open), "file:///home/ada/wash-and-dry.html");
        assert_eq!(page_for_others(open), None);
        assert_eq!(frames_of(open), None);
    }
}
