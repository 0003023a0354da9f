//! Synthetic claims as a corpus folder: `bench-corpus CLAIMS.json DIR`, or `bench-corpus COUNT DIR` for made-up ones.
//!
//! Sources become digests, topics questions, speakers speakers. Of the harness's five stances the page knows three:
//! what supports points one way, what opposes the other, all else neither.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [claims, folder] => native::write(claims, std::path::Path::new(folder)),
        _ => Err("bench-corpus CLAIMS.json|COUNT DIR".into()),
    };
    match done {
        Ok(count) => println!("{count} claims written as a corpus"),
        Err(error) => {
            eprintln!("error: {error}");
            return std::process::ExitCode::FAILURE;
        }
    }
    std::process::ExitCode::SUCCESS
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use serde::Deserialize;
    use std::collections::BTreeMap;
    use std::error::Error;
    use std::fmt::Write;
    use std::fs;
    use std::path::Path;

    /// A claim as the harness writes it, as far as a corpus has a place for it.
    #[derive(Deserialize)]
    struct Claim {
        id: String,
        text: String,
        source: String,
        stance: String,
        topics: Vec<String>,
        speaker: String,
        said: String,
        about_start: String,
        about_end: Option<String>,
    }

    pub(super) fn write(claims: &str, folder: &Path) -> Result<usize, Box<dyn Error>> {
        let claims: Vec<Claim> = match claims.parse() {
            Ok(count) => made_up(count),
            Err(_) => serde_json::from_slice(&fs::read(claims).map_err(|error| format!("{claims}: {error}"))?)?,
        };
        fs::create_dir_all(folder)?;
        for entry in fs::read_dir(folder)? {
            fs::remove_file(entry?.path())?;
        }
        let mut sources: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
        for claim in &claims {
            sources.entry(&claim.source).or_default().push(claim);
        }
        for (name, claims) in &sources {
            fs::write(folder.join(format!("{}.dj", slug(name))), digest(name, claims)?)?;
        }
        fs::write(folder.join("corpus.toml"), head(&claims, sources.keys().copied())?)?;
        fs::write(folder.join("relations.toml"), "")?;
        fs::write(folder.join("about.dj"), "Made-up claims, for measuring.\n")?;
        Ok(claims.len())
    }

    fn slug(name: &str) -> String {
        let plain = name.chars().map(|one| if one.is_ascii_alphanumeric() { one.to_ascii_lowercase() } else { '-' });
        plain.collect()
    }

    fn head<'n>(claims: &[Claim], sources: impl Iterator<Item = &'n str>) -> Result<String, std::fmt::Error> {
        let listed: Vec<String> = sources.map(|name| format!("{:?}", slug(name))).collect();
        let mut out = format!(
            "title = \"Synthetic claims\"\nthesis = \"Something is so\"\nlanguage = \"en\"\nsources = [{}]\n\n\
             [narratives.optimistic]\nname = \"It is so\"\ngloss = \"for\"\nmark = \"for\"\n\n\
             [narratives.pessimistic]\nname = \"It is not so\"\ngloss = \"against\"\nmark = \"against\"\n\n",
            listed.join(", ")
        );
        let topics: BTreeMap<&str, ()> =
            claims.iter().flat_map(|claim| &claim.topics).map(|name| (name.as_str(), ())).collect();
        for name in topics.keys() {
            writeln!(
                out,
                "[[questions]]\nid = {:?}\ntitle = {name:?}\nshort = {name:?}\ntopic = {name:?}\n",
                slug(name)
            )?;
        }
        let speakers: BTreeMap<String, &str> =
            claims.iter().map(|claim| (slug(&claim.speaker), claim.speaker.as_str())).collect();
        for (id, name) in speakers {
            writeln!(out, "[[speakers]]\nid = {id:?}\nname = {name:?}\nkind = \"person\"\n")?;
        }
        Ok(out)
    }

    fn digest(name: &str, claims: &[&Claim]) -> Result<String, std::fmt::Error> {
        let narrative = if name.len().is_multiple_of(2) { "optimistic" } else { "pessimistic" };
        let mut out = format!(
            "+++\ntitle = {name:?}\nshort = {name:?}\ndate-basis = \"none told\"\nnarrative = {narrative:?}\n+++\n\n"
        );
        for claim in claims {
            let stance = match claim.stance.as_str() {
                "support" => "optimistic",
                "oppose" => "pessimistic",
                _ => "neutral",
            };
            let topics: Vec<String> = claim.topics.iter().map(|topic| slug(topic)).collect();
            let end = claim.about_end.as_deref().unwrap_or("..");
            writeln!(
                out,
                "[{}]{{#{} question=\"{}\" stance={stance} kind=statistic speaker={} said=\"{}\" about=\"{}/{end}\" figure=none checkworthy=2}}\n",
                claim.text,
                claim.id,
                topics.join(" "),
                slug(&claim.speaker),
                claim.said,
                claim.about_start,
            )?;
        }
        Ok(out)
    }

    /// Claims of words made of syllables, the frequent ones short, as in prose.
    fn made_up(count: usize) -> Vec<Claim> {
        let mut state = 7u64;
        let mut below = move |end: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 32) as usize * end) >> 32
        };
        let word = |rank: usize| -> String {
            let mut rest = rank;
            let mut word = String::new();
            loop {
                word.push(char::from(b"tnsrhldcmfpgwb"[rest % 14]));
                word.push(char::from(b"eaoiu"[rest / 14 % 5]));
                rest /= 70;
                if rest == 0 {
                    return word + ["n", "l", "r", "st"][rank % 4];
                }
            }
        };
        (0..count)
            .map(|at| {
                // The logarithm of a rank is evenly spread, as Zipf found of words.
                let mut rank =
                    |end: usize| ((end as f64).powf(below(1 << 20) as f64 / f64::from(1 << 20)) as usize).max(1) - 1;
                let words: Vec<String> = (0..28).map(|_| word(rank(30_000))).collect();
                let year = 2026 - rank(36);
                Claim {
                    id: format!("c{:06}", at + 1),
                    text: format!("The {}.", words.join(" ")),
                    source: format!("The {} Post", word(rank(150))),
                    stance: ["support", "oppose", "neutral"][rank(3)].to_owned(),
                    topics: vec![word(rank(40) + 70)],
                    speaker: format!("{} {}", word(rank(300)), word(1)),
                    said: format!("{year}-{:02}-01", 1 + rank(12)),
                    about_start: format!("{}-01-01", year - rank(10)),
                    about_end: Some(format!("{}-12-31", year + rank(5))),
                }
            })
            .collect()
    }
}
