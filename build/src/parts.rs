//! The page's module divided into two, in a release: `src/main.rs` says where. Trunk cannot do it, so its script and module of the page give way to those
//! that are made here of what cargo built: divided by `wasm_split_cli_support`, then bound by wasm-bindgen and made smaller by wasm-opt, as Trunk
//! does.

use crate::folder::{find, read};
use crate::minify::esbuild;
use crate::{Result, tools};
use std::fs;
use std::path::Path;
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The second part, before it is named by its content: `index.html` names it.
pub const LATER: &str = "later.wasm";
/// Where the documents name it.
pub const NAMED: &str = "<meta name=\"later\" content=\"later.wasm\">\n";
/// The script by which the first part asks for the second one: `static/parts.js`.
const LINK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../static/parts.js");

/// Divides the page's module and puts both parts and their script into the folder.
///
/// # Errors
/// Where a tool is missing or fails, or where there are not two parts.
pub fn divide(folder: &Path) -> Result<()> {
    let target = tools::target_directory()?;
    let work = target.join("parts");
    fs::create_dir_all(&work)?;
    let built = fs::read(target.join("wasm32-unknown-unknown/release/page.wasm"))?;
    let first = work.join("first.wasm");
    let mut options = Options::new(&built);
    (options.output_dir, options.main_out_path, options.link_name) = (&work, &first, "./parts.js");
    let parts = transform(options).map_err(|error| format!("the page cannot be divided: {error:#}"))?.split_modules;
    let [second] = parts.as_slice() else { return Err(format!("the page has {} later parts", parts.len()).into()) };
    bind(&first, &work)?;
    // The script by which the parts find each other is our own: the page's starter fetches the second one, as patiently as the first.
    fs::copy(LINK, work.join("parts.js"))?;
    let (script, module) = (find(folder, "page-", ".js")?, find(folder, "page-", "_bg.wasm")?);
    esbuild(&work, &["page.js", "--bundle", "--format=esm", "--log-level=warning", "--outfile=bundled.js"])?;
    fs::write(folder.join(script), read(&work.join("bundled.js"))?)?;
    shrink(&work.join("page_bg.wasm"), &folder.join(module))?;
    shrink(second, &folder.join(LATER))
}

/// Binds a module to its script.
fn bind(module: &Path, to: &Path) -> Result<()> {
    let mut command = Command::new(tools::find("wasm-bindgen")?);
    // The second part takes table and memory from the first.
    command.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "page", "--out-dir"]);
    tools::run(command.arg(to).arg(module))
}

/// Makes a module smaller. Once: to go on until nothing changes any more takes three times as long, and what it gains is lost in brotli.
fn shrink(module: &Path, to: &Path) -> Result<()> {
    tools::run(Command::new(tools::find("wasm-opt")?).args(["-Oz", "-o"]).arg(to).arg(module))
}
