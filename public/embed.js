// <counter-claim view="timeline">fallback</counter-claim>, explained in demo/README.md
customElements.get("counter-claim") || customElements.define("counter-claim", class Embed extends HTMLElement {
	static site = new URL(".", (document.currentScript || document.querySelector("[src*='embed.js']")).src);
	static observedAttributes = "view q source stance question kind speaker attribution relation from to claim with columns swap time lane window sort theme lang today".split(" ");
	root = this.attachShadow({ mode: "open" });

	connectedCallback() {
		const { root } = this;
		let frame, height, acted;
		// a property, as a strict CSP allows
		const add = (to, tag, more) => to.appendChild(Object.assign(document.createElement(tag), more));
		const address = (embed) => {
			const query = new URLSearchParams(embed);
			for (const { name, value } of this.attributes) if (Embed.observedAttributes.includes(name))
				for (const one of name == "q" ? [value] : value.split(/\s+/)) if (one) query.append(name, one);
			return Embed.site + "?" + query;
		};
		const load = () => {
			frame = add(box, "iframe", {
				style: "position:absolute;top:0;width:100%;height:100%;border:0;visibility:hidden",
				title: this.title || this.textContent.trim().slice(0, 99) || "Counterclaim",
				referrerPolicy: "no-referrer",
				src: address("embed=1"),
			});
			setTimeout((one) => one != frame || text.hidden || fit(height = "auto"), 15e3, frame);
		};
		// only out of view, or once the reader acted
		const fit = () => {
			const { top, bottom } = box.getBoundingClientRect();
			if (height && (acted || top > innerHeight || bottom < 0 && CSS.supports("overflow-anchor:auto"))) {
				this.style.minHeight = box.style.minHeight = 0;
				box.style.height = height;
			}
		};
		const hear = ({ source, origin, data }) => {
			if (source !== frame?.contentWindow || origin != Embed.site.origin) return;
			acted ||= data?.type == "counterclaim:action";
			if (data?.type == "counterclaim:height" && Number.isFinite(data.height)) {
				height = Math.min(4e3, Math.max(120, data.height)) + "px";
				box.style.height = box.offsetHeight + "px";
				text.hidden = 1;
				frame.style.visibility = "";
			}
			fit();
		};

		root.textContent = "";
		const box = add(root, "div", { style: "position:relative" });
		const text = add(box, "slot");
		const link = add(root, "a", { style: "font:12px/24px sans-serif;color:inherit", textContent: "Open the full page" });
		box.style.minHeight = (this.attributes.height?.value || (box.offsetWidth < 560 ? 560 : 420)) - 24 + "px";
		(this.go = () => {
			link.href = address();
			if (!frame) return;
			text.hidden = acted = 0;
			frame.remove();
			load();
		})();
		const near = new IntersectionObserver((seen) => seen.pop().isIntersecting && !frame ? load() : fit(), { rootMargin: "600px" });
		near.observe(box);
		addEventListener("message", hear);
		this.stop = () => {
			near.disconnect();
			removeEventListener("message", hear);
		};
	}
	disconnectedCallback() { this.stop(); }
	attributeChangedCallback() { this.go?.(); }
});
