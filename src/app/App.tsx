import { Suspense } from 'react'
import { ExamplePage } from './ExamplePage.tsx'
import { examples } from './examples.ts'
import { Message } from './Message.tsx'
import { StartPage } from './StartPage.tsx'

/** The pages by address: none is the start, `?example=<id>` is an example's draft plan. */
export function App({ address }: { readonly address: URL }) {
  const id = address.searchParams.get('example')
  return (
    <>
      <header className="site">
        <a href="./">One and Only</a>
      </header>
      {id === null ? <StartPage /> : <Named id={id} />}
      <footer className="site-foot">
        <a href="./licences.txt">Licences of what this page is made with</a>
      </footer>
    </>
  )
}

function Named({ id }: { readonly id: string }) {
  const example = examples.find((one) => one.id === id)
  if (example === undefined) {
    return <Message heading="There is no such example" says={['Choose one from the start page.']} />
  }
  return (
    <Suspense fallback={<Message heading={`Opening ${example.name}’s plan …`} says={[]} waiting />}>
      <ExamplePage example={example} />
    </Suspense>
  )
}
