import { useState } from 'react';
import { picturePath } from '../../../api/pictures.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWorkspace } from '../../workspace.tsx';
import type { CellProps } from '../kind.ts';
import { asLink } from '../link/asLink.tsx';
import { sentHere } from './sentHere.ts';

/** A picture in a cell or on a page, small, which a click shows large; where its record is not at hand, what it is called. */
export function Picture({ field, value, of, roomy }: CellProps) {
  const { slug } = useWorkspace();
  const words = useMessages().pictures;
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState<string>();
  const image = asLink(value);
  if (!image) return null;
  const name = image.label ?? '';
  const here = sentHere(image.id);
  const address = (size: 'small' | 'large') =>
    here ?? (of && picturePath(slug, { ...of, field: field.key, picture: image.id }, size));
  const small = address('small');
  if (!small || broken === small) {
    return (
      <span title={broken ? words.notShown : name}>
        {broken && <Icon name="alert" size={14} />} {name}
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className={roomy ? 'thumb roomy' : 'thumb'}
        tabIndex={roomy ? 0 : -1}
        aria-label={words.show(name)}
        title={name}
        onClick={() => setOpen(true)}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <img src={small} alt="" loading="lazy" decoding="async" onError={() => setBroken(small)} />
      </button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={name}
          width={1000}
          foot={
            <>
              <span className="sp" />
              <a className="btn" href={address('large')} download={name}>
                <Icon name="download" size={14} />
                {words.download}
              </a>
              <button type="button" className="btn primary" onClick={() => setOpen(false)}>
                {words.close}
              </button>
            </>
          }
        >
          <div className="file-shown">
            <img src={address('large')} alt={name} />
          </div>
        </Dialog>
      )}
    </>
  );
}
