import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import type { Block, Span } from './markdown.ts';
import { pageOf, pictureAt } from './pages.ts';

/** The text of a help page as it was read. */
export function Prose({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, at) => <Part key={at} block={block} />);
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3';
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'picture': {
      const at = pictureAt(block.file);
      return (
        <a className="help-picture" href={at} target="_blank" rel="noreferrer">
          <img src={at} alt={block.alt} />
        </a>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <Prose blocks={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, at) => <Words key={at} span={span} />);
}

function Words({ span }: { span: Span }) {
  const { slug } = useWorkspace();
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'key':
      return <kbd className="kbd">{span.text}</kbd>;
    case 'link':
      return <InnerLink to={`/w/${slug}/help/${pageOf(span.to)}`}>{span.text}</InnerLink>;
  }
}
