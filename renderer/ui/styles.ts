/** Styles that every screen stands on, in the order of the cascade. A screen imports its own beside its component. */
import './fonts.css';
import './sheet-fonts.css';
import './tokens.css';
import './parts/base.css';
import './parts/bar.css';
import './parts/controls.css';
import './parts/fields.css';
import './parts/overlays.css';
import './parts/paper.css';
import './parts/adaptations.css';
