import { render } from 'preact'
import { App } from './page/app.tsx'

const page = document.getElementById('page')
if (page) render(<App />, page)
